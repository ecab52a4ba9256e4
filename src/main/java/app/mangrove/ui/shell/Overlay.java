package app.mangrove.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/// Shows one box over the window at a time, on a scrim; Esc and a click beside it close it, and the
/// focus goes back to where it was.
public final class Overlay extends StackPane {
    private @Nullable Node before;
    private Runnable closed = () -> {};

    public Overlay() {
        getStyleClass().add("scrim");
        setVisible(false);
        setOnMouseClicked(e -> {
            if (e.getTarget() == this) {
                hide();
            }
        });
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        hide();
                        e.consume();
                    }
                });
    }

    /// Shows a box; `onClose` runs when it goes, however it goes.
    public void show(Region box, Pos place, Runnable onClose) {
        hide();
        closed = onClose;
        before = getScene() == null ? null : getScene().getFocusOwner();
        box.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane.setAlignment(box, place);
        getChildren().setAll(box);
        setVisible(true);
        box.requestFocus();
    }

    public boolean isShowing() {
        return isVisible();
    }

    public void hide() {
        if (!isVisible()) {
            return;
        }
        setVisible(false);
        getChildren().clear();
        if (before != null && before.getScene() == getScene()) {
            before.requestFocus();
        }
        before = null;
        closed.run();
    }
}
