package app.mangrove.ui.shell;

import app.mangrove.base.outcome.Problem;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.animation.PauseTransition;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/// Short messages at the bottom of the window that go by themselves, with an action such as Undo.
public final class Toasts extends VBox {
    private static final Duration SHOWN = Duration.seconds(6);
    private static final int AT_ONCE = 3;

    public Toasts() {
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
        setMouseTransparent(false);
    }

    /// Says that something was done.
    public void done(String words) {
        add(Icon.of("fth-check").styled("good"), words, null);
    }

    /// Says that something was done, with a way back.
    public void done(String words, Runnable undo) {
        add(
                Icon.of("fth-check").styled("good"),
                words,
                Buttons.small(Text.of("common.undo"), undo));
    }

    /// Says what happened, with something to do about it.
    public void tell(String words, String actionName, Runnable action) {
        add(Icon.of("fth-info").styled("accent"), words, Buttons.small(actionName, action));
    }

    /// Says what went wrong; stays longer than the others.
    public void problem(Problem problem) {
        add(Icon.of("fth-alert-triangle").styled("attention"), Text.of(problem), null);
    }

    private void add(Node icon, String words, @Nullable Button action) {
        Label text = Labels.of(words);
        text.setWrapText(true);
        text.setMaxWidth(480);
        HBox toast = new HBox(icon, text);
        toast.getStyleClass().add("toast");
        toast.setMaxWidth(Region.USE_PREF_SIZE);
        toast.setAccessibleText(words);
        PauseTransition wait = new PauseTransition(SHOWN);
        wait.setOnFinished(e -> getChildren().remove(toast));
        if (action != null) {
            action.addEventHandler(ActionEvent.ACTION, e -> getChildren().remove(toast));
            toast.getChildren().add(action);
        }
        toast.getChildren()
                .add(
                        Buttons.quiet(
                                "fth-x",
                                Text.of("common.close"),
                                () -> getChildren().remove(toast)));
        toast.setOnMouseEntered(e -> wait.pause());
        toast.setOnMouseExited(e -> wait.play());
        getChildren().add(toast);
        if (getChildren().size() > AT_ONCE) {
            getChildren().removeFirst();
        }
        wait.play();
    }
}
