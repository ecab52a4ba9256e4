package app.mangrove.ui.control;

import app.mangrove.ui.theme.Icon;

import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

/// A filter in words: its muted name and its value; a click edits it, the cross or Delete removes
/// it.
public final class Chip extends HBox {
    private final Runnable edit;

    public Chip(
            String name,
            String value,
            Runnable edit,
            @Nullable Runnable remove,
            String removeName) {
        this.edit = edit;
        getStyleClass().add("chip");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(name + " " + value);
        getChildren().addAll(Labels.of(name, "chip-name"), Labels.of(value));
        setOnMouseClicked(e -> edit.run());
        if (remove != null) {
            Button cross = new Button("", Icon.small("fth-x"));
            Buttons.name(cross, removeName);
            cross.setFocusTraversable(false);
            cross.setOnAction(e -> remove.run());
            getChildren().add(cross);
        }
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                edit.run();
                e.consume();
            } else if (remove != null
                    && (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE)) {
                remove.run();
                e.consume();
            }
        });
    }

    /// Opens a menu below the chip.
    public void show(ContextMenu menu) {
        menu.show(this, Side.BOTTOM, 0, 4);
    }

    /// As a click does.
    public void edit() {
        edit.run();
    }
}
