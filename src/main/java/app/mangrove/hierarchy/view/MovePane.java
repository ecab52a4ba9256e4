package app.mangrove.hierarchy.view;

import app.mangrove.base.outcome.Problem;
import app.mangrove.hierarchy.Moves;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// "Move under…": the same move as a drag, by keyboard, with the choice of which parent is left and
/// of the relation where there is none yet.
final class MovePane extends VBox {
    private final HierarchyViewModel model;
    private final int child;
    private final PartnerPick pick;
    private final ChoiceBox<Integer> from = new ChoiceBox<>();
    private final ChoiceBox<String> kind = new ChoiceBox<>();
    private final Label words = new Label();
    private final Button move;

    MovePane(HierarchyViewModel model, int child, Runnable close) {
        super(12);
        this.model = model;
        this.child = child;
        Shown shown = model.shownProperty().get();
        getStyleClass().addAll("dialog-sheet", "rearrange");
        setId("move-pane");
        pick = new PartnerPick(shown, Text.of("hierarchy.move.find"), partner -> partner != child);
        List<Integer> parents = new ArrayList<>();
        for (int parent : shown.tree().parents(child)) {
            parents.add(parent);
        }
        parents.add(0);
        choice(
                from,
                "move-from",
                parents,
                nr -> nr == 0 ? Text.of("hierarchy.move.besides") : shown.name(nr));
        int drawn = shown.tree().parent(child);
        from.setValue(parents.contains(drawn) ? drawn : 0);
        choice(kind, "move-kind", Words.KINDS, Words::relation);
        kind.setValue(model.usualKind());
        kind.disableProperty().bind(from.valueProperty().map(nr -> nr != 0));
        words.setWrapText(true);
        words.setId("move-words");
        words.setMinHeight(52);
        move =
                Buttons.primary(
                        Text.of("hierarchy.move.do"),
                        () -> {
                            if (model.make(wanted()).isEmpty()) {
                                close.run();
                            }
                        });
        move.setId("move-do");
        move.setDefaultButton(true);
        HBox foot = new HBox(8, Labels.gap(), Buttons.plain(Text.of("common.cancel"), close), move);
        getChildren()
                .setAll(
                        Labels.of(Text.of("hierarchy.move.title", shown.name(child)), "subtitle"),
                        pick,
                        choices(),
                        words,
                        foot);
        pick.pickedProperty().subscribe(nr -> judge());
        from.valueProperty().subscribe(nr -> judge());
        focusedProperty()
                .subscribe(is -> {
                    if (is) {
                        pick.focus();
                    }
                });
    }

    private static <T> void choice(
            ChoiceBox<T> box, String id, List<T> options, Function<T, String> name) {
        box.setId(id);
        box.getItems().setAll(options);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T option) {
                        return option == null ? "" : name.apply(option);
                    }

                    @Override
                    public T fromString(String text) {
                        return box.getValue();
                    }
                });
    }

    private Node choices() {
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(8);
        Label leaves = Labels.caption(Text.of("hierarchy.move.from"));
        leaves.setLabelFor(from);
        Label by = Labels.caption(Text.of("hierarchy.move.kind"));
        by.setLabelFor(kind);
        grid.addRow(0, leaves, from);
        grid.addRow(1, by, kind);
        GridPane.setHgrow(from, javafx.scene.layout.Priority.ALWAYS);
        return grid;
    }

    private Moves wanted() {
        int leaving = Optional.ofNullable(from.getValue()).orElse(0);
        String by = Optional.ofNullable(kind.getValue()).orElse(model.usualKind());
        return model.move(child, leaving, pick.pickedProperty().get(), by);
    }

    /// Says beforehand what the move does, or the way round that forbids it.
    private void judge() {
        Shown shown = model.shownProperty().get();
        int to = pick.pickedProperty().get();
        Optional<Problem> refused = to == 0 ? Optional.empty() : model.refusal(wanted());
        words.setText(
                to == 0
                        ? Text.of("hierarchy.move.choose")
                        : refused.map(Text::of)
                                .orElseGet(() ->
                                        Text.of(
                                                "hierarchy.move.words",
                                                shown.name(child),
                                                shown.name(to),
                                                model.dayProperty().get())));
        words.getStyleClass().setAll("label", refused.isPresent() ? "bad" : "muted");
        move.setDisable(to == 0 || refused.isPresent());
    }
}
