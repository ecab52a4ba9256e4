package app.mangrove.transfer.view;

import app.mangrove.model.Commit;
import app.mangrove.transfer.preview.Counts;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.text.Text;

import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/// What was brought in, and the way back.
final class DonePane extends StackPane {
    DonePane(ImportViewModel model, Runnable show) {
        getStyleClass().add("wizard-page");
        boolean done = model.resultProperty().get().orElse(null) instanceof Commit.Done;
        Counts total =
                model.planProperty().get().map(plan -> plan.preview().total()).orElse(Counts.NONE);
        Button look = Buttons.plain(Text.of("import.done.show"), show);
        if (!done) {
            getChildren()
                    .add(
                            new EmptyState(
                                    "fth-check-circle",
                                    Text.of("import.done.nothing"),
                                    Text.of("import.done.nothing.words", total.unchanged()),
                                    look));
            return;
        }
        Button undo = Buttons.plain(Text.of("import.done.undo"), model::undo);
        undo.setId("import-undo");
        getChildren()
                .add(
                        new EmptyState(
                                "fth-check-circle",
                                Text.of("import.done.title"),
                                Text.of(
                                        "import.done.words",
                                        total.added(),
                                        total.changed(),
                                        total.unchanged(),
                                        total.bad()),
                                look,
                                undo));
    }
}
