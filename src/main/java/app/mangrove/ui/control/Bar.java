package app.mangrove.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A thin bar filled to a fraction; `tone` of the fill is one of "", low, warning, danger.
public final class Bar extends Pane {
    private final Region fill = new Region();
    private double fraction;
    private String tone = "";

    public Bar(double fraction, String tone) {
        getStyleClass().add("bar-track");
        fill.getStyleClass().add("bar-fill");
        fill.setManaged(false);
        getChildren().add(fill);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        show(fraction, tone);
    }

    /// Changes it in place, so that a table cell keeps its nodes.
    public void show(double newFraction, String newTone) {
        fraction = Math.clamp(newFraction, 0, 1);
        if (!tone.equals(newTone)) {
            fill.getStyleClass().remove(tone);
            if (!newTone.isEmpty()) {
                fill.getStyleClass().add(newTone);
            }
            tone = newTone;
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        fill.resizeRelocate(0, 0, getWidth() * fraction, getHeight());
    }
}
