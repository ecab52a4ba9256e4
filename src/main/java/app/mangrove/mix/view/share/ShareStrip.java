package app.mangrove.mix.view.share;

import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/// A total as one bar of its parts; the border between two is dragged, or moved with the arrow
/// keys.
final class ShareStrip extends Pane {
    private static final double HANDLE = 11;
    private static final double NARROW = 44;
    private final SharesViewModel model;
    private final List<Region> parts = new ArrayList<>();
    private final List<Label> words = new ArrayList<>();
    private final List<Region> handles = new ArrayList<>();
    private List<Double> shares = List.of();
    private double pressed;
    private boolean dragging;

    ShareStrip(SharesViewModel model) {
        this.model = model;
        setId("mix-share-strip");
        getStyleClass().add("share-strip");
    }

    void show(SharesViewModel.Dragged at, List<String> names) {
        int size = at.cells().size();
        if (parts.size() != size) {
            make(size);
        }
        List<Double> now = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            now.add(at.now().share(i));
            String percent = Text.formats().percent(at.now().share(i), 0);
            words.get(i).setText(percent);
            parts.get(i).setAccessibleText(names.get(i) + " " + percent);
            if (i < size - 1) {
                handles.get(i)
                        .setAccessibleText(
                                Text.of("mixshare.border", names.get(i), names.get(i + 1)));
            }
        }
        shares = now;
        requestLayout();
    }

    private void make(int size) {
        parts.clear();
        words.clear();
        handles.clear();
        for (int i = 0; i < size; i++) {
            Region part = new Region();
            part.getStyleClass().addAll("share-part", "series-" + (i % 8 + 1));
            parts.add(part);
            Label word = Labels.of("", "share-word");
            word.setMouseTransparent(true);
            words.add(word);
        }
        for (int i = 0; i < size - 1; i++) {
            handles.add(handle(i));
        }
        getChildren().setAll(parts);
        getChildren().addAll(words);
        getChildren().addAll(handles);
    }

    private Region handle(int border) {
        Region handle = new Region();
        handle.setId("mix-border-" + border);
        handle.getStyleClass().add("share-handle");
        handle.setFocusTraversable(true);
        handle.setAccessibleRole(AccessibleRole.SLIDER);
        handle.setOnMousePressed(e -> {
            handle.requestFocus();
            pressed = e.getSceneX();
            dragging = true;
            e.consume();
        });
        handle.setOnMouseDragged(e -> {
            if (dragging && getWidth() > 0) {
                model.drag(border, (e.getSceneX() - pressed) / getWidth());
            }
            e.consume();
        });
        handle.setOnMouseReleased(e -> {
            if (dragging) {
                dragging = false;
                model.letGo();
            }
            e.consume();
        });
        handle.setOnKeyPressed(e -> key(border, e));
        return handle;
    }

    private void key(int border, KeyEvent e) {
        int step = e.isShiftDown() ? 10 : 1;
        switch (e.getCode()) {
            case RIGHT -> model.nudge(border, step);
            case LEFT -> model.nudge(border, -step);
            case ENTER -> model.letGo();
            case ESCAPE -> {
                dragging = false;
                model.reset();
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (int i = 0; i < parts.size() && i < shares.size(); i++) {
            double wide = shares.get(i) * getWidth();
            parts.get(i).resizeRelocate(x, 0, Math.max(0, wide - 1), getHeight());
            Label word = words.get(i);
            word.setVisible(wide > NARROW);
            double own = word.prefWidth(-1);
            double tall = word.prefHeight(-1);
            word.resizeRelocate(x + (wide - own) / 2, (getHeight() - tall) / 2, own, tall);
            x += wide;
            if (i < handles.size()) {
                handles.get(i).resizeRelocate(x - HANDLE / 2, -3, HANDLE, getHeight() + 6);
            }
        }
    }
}
