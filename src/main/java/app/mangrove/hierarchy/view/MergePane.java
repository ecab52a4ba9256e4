package app.mangrove.hierarchy.view;

import app.mangrove.hierarchy.FieldChoice;
import app.mangrove.hierarchy.MergePlan;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.record.ValueText;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two partners become one: which other, who survives, field by field whose value stays, and a
/// preview of everything that comes along.
final class MergePane extends VBox {
    private final Rearranging rearranging;
    private final Runnable close;
    private final VBox content = new VBox(12);
    private final VBox preview = new VBox(6);
    private final Button merge;
    private int survivor;
    private int merged;
    private List<FieldChoice> choices = List.of();
    private Optional<MergePlan> plan = Optional.empty();

    MergePane(Rearranging rearranging, int first, Runnable close) {
        super(12);
        this.rearranging = rearranging;
        this.close = close;
        this.survivor = first;
        getStyleClass().addAll("dialog-sheet", "rearrange", "wide");
        setId("merge-pane");
        preview.setId("merge-preview");
        merge = Buttons.primary(Text.of("hierarchy.merge.do"), this::merge);
        merge.setId("merge-do");
        merge.setDisable(true);
        HBox foot =
                new HBox(8, Labels.gap(), Buttons.plain(Text.of("common.cancel"), close), merge);
        getChildren().setAll(content, foot);
        choose();
    }

    private Shown shown() {
        return rearranging.shown();
    }

    private void choose() {
        PartnerPick pick =
                new PartnerPick(
                        shown(), Text.of("hierarchy.merge.find"), partner -> partner != survivor);
        Button next =
                Buttons.plain(
                        Text.of("hierarchy.merge.compare"),
                        () -> compare(survivor, pick.pickedProperty().get()));
        next.setId("merge-compare");
        next.setDefaultButton(true);
        next.disableProperty().bind(pick.pickedProperty().map(nr -> nr == 0));
        content.getChildren()
                .setAll(
                        Labels.of(
                                Text.of("hierarchy.merge.title", shown().name(survivor)),
                                "subtitle"),
                        pick,
                        new HBox(Labels.gap(), next));
        focusedProperty()
                .subscribe(is -> {
                    if (is) {
                        pick.focus();
                    }
                });
    }

    private void compare(int stays, int goes) {
        survivor = stays;
        merged = goes;
        choices = new ArrayList<>(rearranging.choices(stays, goes));
        Button swap =
                Buttons.small(
                        Text.of("hierarchy.merge.swap"),
                        "fth-repeat",
                        () -> compare(merged, survivor));
        swap.setId("merge-swap");
        Label words =
                Labels.of(
                        Text.of(
                                "hierarchy.merge.words",
                                shown().name(goes),
                                shown().name(stays),
                                shown().lens().asOf()),
                        "muted");
        words.setWrapText(true);
        content.getChildren()
                .setAll(
                        new HBox(
                                12,
                                Labels.of(
                                        Text.of(
                                                "hierarchy.merge.into",
                                                shown().name(goes),
                                                shown().name(stays)),
                                        "subtitle"),
                                Labels.gap(),
                                swap),
                        words,
                        Previews.sides(fields(), preview));
        plan();
    }

    private Node fields() {
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(6);
        ColumnConstraints name = new ColumnConstraints(104);
        ColumnConstraints value = new ColumnConstraints();
        value.setPercentWidth(40);
        grid.getColumnConstraints().setAll(name, value, value);
        grid.addRow(
                0,
                Labels.caption(Text.of("hierarchy.merge.field")),
                Labels.caption(Text.of("hierarchy.merge.stays", shown().name(survivor))),
                Labels.caption(Text.of("hierarchy.merge.goes", shown().name(merged))));
        int row = 1;
        for (int i = 0; i < choices.size(); i++) {
            row(grid, row++, i);
        }
        if (choices.isEmpty()) {
            grid.add(Labels.of(Text.of("hierarchy.merge.alike"), "muted"), 0, 1, 3, 1);
        }
        return grid;
    }

    private void row(GridPane grid, int row, int place) {
        FieldChoice choice = choices.get(place);
        ToggleGroup group = new ToggleGroup();
        RadioButton ours = side(group, place, FieldChoice.Side.OURS, choice.ours());
        RadioButton theirs = side(group, place, FieldChoice.Side.THEIRS, choice.theirs());
        grid.addRow(row, Labels.of(Names.of(Partner.KIND, choice.field()), "muted"), ours, theirs);
        if (choice.isSet()) {
            RadioButton both = side(group, place, FieldChoice.Side.BOTH, null);
            both.setText(Text.of("hierarchy.merge.both"));
            grid.add(new VBox(4, ours, both), 1, row);
        }
    }

    private RadioButton side(
            ToggleGroup group, int place, FieldChoice.Side side, @Nullable Object value) {
        FieldChoice choice = choices.get(place);
        String text = ValueText.of(shown().ecosystem(), Partner.KIND, choice.field(), value);
        RadioButton button =
                new RadioButton(text.isEmpty() ? Text.of("hierarchy.merge.nothing") : text);
        button.setId(choice.field().key() + "-" + side);
        button.setWrapText(true);
        button.setToggleGroup(group);
        button.setSelected(choice.side() == side);
        button.setOnAction(e -> {
            choices.set(place, choices.get(place).with(side));
            plan();
        });
        return button;
    }

    private void plan() {
        merge.setDisable(true);
        rearranging.planMerge(
                survivor,
                merged,
                List.copyOf(choices),
                this::show,
                problem -> preview.getChildren().setAll(Previews.refused(problem)));
    }

    private void show(MergePlan made) {
        plan = Optional.of(made);
        merge.setDisable(!made.after().isOk());
        preview.getChildren().setAll(Labels.cardTitle(Text.of("hierarchy.merge.comes")));
        made.after()
                .failure()
                .ifPresent(problem -> preview.getChildren().add(Previews.refused(problem)));
        preview.getChildren().add(Previews.lines(made.lines()));
        if (!made.baselines().isEmpty()) {
            preview.getChildren().add(Previews.summed(made.baselines()));
        }
    }

    private void merge() {
        plan.ifPresent(made -> rearranging.merge(survivor, merged, made));
        close.run();
    }
}
