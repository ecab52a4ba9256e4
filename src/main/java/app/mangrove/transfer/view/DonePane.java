package app.mangrove.transfer.view;

import app.mangrove.model.Commit;
import app.mangrove.transfer.preview.Counts;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// What was brought in, and the way back.
final class DonePane extends VBox {
    private final ImportViewModel model;
    private final Runnable look;

    DonePane(ImportViewModel model, Runnable look) {
        this.model = model;
        this.look = look;
        getStyleClass().add("wizard-page");
        show();
    }

    void show() {
        Counts total =
                model.planProperty().get().map(plan -> plan.preview().total()).orElse(Counts.NONE);
        if (model.undoneProperty().get()) {
            getChildren().setAll(undone());
        } else if (model.resultProperty().get().orElse(null) instanceof Commit.Done) {
            getChildren().setAll(done(), new CountTiles(total));
        } else {
            getChildren().setAll(nothing(total), new CountTiles(total));
        }
    }

    private Node done() {
        Button undo = Buttons.plain(Text.of("import.done.undo"), model::undo);
        undo.setId("import-undo");
        return state("import.done.title", Text.of("import.done.words"), shows(), undo);
    }

    private Node nothing(Counts total) {
        return state(
                "import.done.nothing",
                Text.of("import.done.nothing.words", total.unchanged()),
                shows());
    }

    private static Node undone() {
        EmptyState state =
                new EmptyState(
                        "fth-rotate-ccw",
                        Text.of("import.done.undone"),
                        Text.of("import.done.undone.words"));
        state.setId("import-undone");
        return state;
    }

    private Button shows() {
        Button button = Buttons.plain(Text.of("import.done.show"), look);
        button.setId("import-show");
        return button;
    }

    private static Node state(String title, String words, Button... actions) {
        EmptyState state = new EmptyState("fth-check-circle", Text.of(title), words, actions);
        state.getStyleClass().add("success");
        return state;
    }
}
