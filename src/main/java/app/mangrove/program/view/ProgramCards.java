package app.mangrove.program.view;

import app.mangrove.model.Id;
import app.mangrove.model.program.Program;
import app.mangrove.program.Placement;
import app.mangrove.program.TrackRule;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The programs side by side: name, how many tracks, how many partners, what is wrong.
final class ProgramCards extends HBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final TracksViewModel model;
    private final Consumer<Id> edit;

    ProgramCards(TracksViewModel model, Consumer<Id> edit) {
        super(12);
        this.model = model;
        this.edit = edit;
        setId("programs");
    }

    void show(TracksViewModel.State now) {
        List<Node> cards = new ArrayList<>();
        for (int nr : TracksViewModel.programs(now.ecosystem())) {
            cards.add(card(now, nr));
        }
        getChildren().setAll(cards);
    }

    private Node card(TracksViewModel.State now, int nr) {
        Id id = now.ecosystem().table(Program.KIND).id(nr);
        List<TrackRule> rules = now.plan().rules().of(nr);
        long partners =
                now.plan().placements().stream()
                        .filter(p -> p.program() == nr && !p.best().isEmpty())
                        .map(Placement::partner)
                        .distinct()
                        .count();
        boolean wrong = rules.stream().anyMatch(rule -> !now.of(rule.id()).isEmpty());
        boolean archived =
                Boolean.TRUE.equals(now.ecosystem().value(Program.KIND, Program.ARCHIVED, nr));
        Label name = Labels.of(now.ecosystem().name(Program.KIND, nr), "strong");
        Node pencil =
                Buttons.quiet("fth-edit-2", Text.of("track.edit-program"), () -> edit.accept(id));
        pencil.getStyleClass().add("tiny");
        name.setTooltip(new javafx.scene.control.Tooltip(name.getText()));
        HBox head = new HBox(4, name, Labels.gap(), pencil);
        head.setAlignment(Pos.CENTER_LEFT);
        HBox line =
                new HBox(6, Labels.caption(Text.of("track.card", rules.size(), (int) partners)));
        line.setAlignment(Pos.CENTER_LEFT);
        if (wrong) {
            line.getChildren().addFirst(Icon.small("fth-alert-octagon").styled("bad"));
        }
        if (archived) {
            line.getChildren().add(Labels.pill(Text.of("field.program.archived"), ""));
        }
        VBox card = new VBox(2, head, line);
        card.getStyleClass().addAll("card", "program-card");
        card.setId("program-" + nr);
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.BUTTON);
        card.setAccessibleText(name.getText());
        boolean chosen = model.programProperty().get().map(id::equals).orElse(false);
        card.pseudoClassStateChanged(SELECTED, chosen);
        card.setOnMouseClicked(e -> choose(id));
        card.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                choose(id);
                e.consume();
            }
        });
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private void choose(Id id) {
        model.programProperty().set(java.util.Optional.of(id));
    }
}
