package app.mangrove.app;

import app.mangrove.ui.shell.Action;
import app.mangrove.ui.shell.ActionRegistry;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Keys beside the one of each action: what other keyboards and mice have for the same.
final class Keys {
    private Keys() {}

    static void install(Scene scene, ActionRegistry actions) {
        also(scene, actions, "view.zoom-in", KeyCode.EQUALS, KeyCode.ADD);
        also(scene, actions, "view.zoom-out", KeyCode.SUBTRACT);
        also(scene, actions, "view.zoom-reset", KeyCode.NUMPAD0);
        also(scene, actions, "edit.redo", KeyCode.Y);
        // A question mark is on another key in every country, so the typed letter counts.
        scene.setOnKeyTyped(typed -> {
            if (typed.getCharacter().equals("?") && !isTyping(typed)) {
                fire(actions, "app.shortcuts");
                typed.consume();
            }
        });
        scene.addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                press -> {
                    if (press.getButton() == MouseButton.BACK) {
                        fire(actions, "go.back");
                    } else if (press.getButton() == MouseButton.FORWARD) {
                        fire(actions, "go.forward");
                    }
                });
    }

    private static void also(Scene scene, ActionRegistry actions, String id, KeyCode... codes) {
        for (KeyCode code : codes) {
            KeyCombination keys = new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
            scene.getAccelerators().put(keys, () -> fire(actions, id));
        }
    }

    private static void fire(ActionRegistry actions, String id) {
        actions.find(id).ifPresent(Action::fire);
    }

    private static boolean isTyping(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl;
    }
}
