package app.mangrove.visibility.view;

import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Popovers;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;
import app.mangrove.visibility.Access;
import app.mangrove.visibility.RuleMatrix;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

/// Asks how much is seen at one place of the matrix, and how many must stand behind a sum.
final class AccessEditor {
    private final RulesViewModel model;
    private final RulesViewModel.Place place;
    private final RuleMatrix.Cell cell;
    private final ToggleGroup levels = new ToggleGroup();
    private final TextField atLeast = new TextField();
    private final Label wrong = Labels.caption("");
    private final Button apply = new Button(Text.of("visibility.editor.apply"));

    AccessEditor(RulesViewModel model, RulesViewModel.Place place, RuleMatrix.Cell cell) {
        this.model = model;
        this.place = place;
        this.cell = cell;
    }

    void show(Node owner) {
        VBox choices = new VBox(4);
        for (Access access : Access.values()) {
            RadioButton choice = new RadioButton(WhyText.of(access));
            choice.setId("access-" + access.name());
            choice.setToggleGroup(levels);
            choice.setUserData(access);
            choice.setSelected(access == cell.holds().access());
            Label words = Labels.caption(Text.of("visibility.access." + access.name()));
            words.setWrapText(true);
            choices.getChildren().addAll(choice, words);
        }
        String known = cell.own().map(rule -> rule.atLeast()).map(String::valueOf).orElse("");
        atLeast.setId("at-least");
        atLeast.setText(known);
        atLeast.setPromptText("3");
        atLeast.setPrefColumnCount(4);
        wrong.setId("at-least-wrong");
        wrong.setWrapText(true);
        wrong.getStyleClass().add("bad");
        HBox behind = new HBox(8, Labels.of(Text.of("visibility.editor.at-least")), atLeast);
        behind.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        apply.getStyleClass().add("accent");
        apply.setId("access-apply");
        Button clear = Buttons.plain(Text.of("visibility.editor.clear"), () -> {});
        clear.setId("access-clear");
        clear.setDisable(cell.own().isEmpty());
        HBox buttons = new HBox(8, clear, Labels.gap(), apply);
        PopOver popover =
                Popovers.showNarrow(
                        owner, Labels.cardTitle(title()), why(), choices, behind, wrong, buttons);
        levels.selectedToggleProperty().subscribe(now -> check());
        atLeast.textProperty().subscribe(now -> check());
        atLeast.setOnAction(e -> apply.fire());
        apply.setOnAction(e -> {
            popover.hide();
            model.set(place, chosen(), atLeast.getText());
        });
        clear.setOnAction(e -> {
            popover.hide();
            model.clear(place);
        });
    }

    private String title() {
        String field = place.field() == null ? "" : ", " + Names.of(place.kind(), place.field());
        return Names.plural(place.kind())
                + field
                + " · "
                + Text.of("choice.visibility_rule.relation." + place.as().name());
    }

    private Label why() {
        Label why =
                Labels.caption(
                        model.shownProperty()
                                .get()
                                .map(now -> WhyText.of(now.ecosystem(), cell.holds()))
                                .orElse(""));
        why.setWrapText(true);
        return why;
    }

    private Access chosen() {
        return levels.getSelectedToggle() == null
                ? Access.NONE
                : (Access) levels.getSelectedToggle().getUserData();
    }

    private void check() {
        Access access = chosen();
        atLeast.setDisable(access == Access.FULL || access == Access.NONE);
        String problem = model.problem(access, atLeast.getText()).map(Text::of).orElse("");
        wrong.setText(problem);
        wrong.setManaged(!problem.isEmpty());
        wrong.setVisible(!problem.isEmpty());
        apply.setDisable(!problem.isEmpty());
    }
}
