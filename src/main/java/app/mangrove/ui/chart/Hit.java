package app.mangrove.ui.chart;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

import org.jspecify.annotations.Nullable;

/// A part of a chart that says something when the mouse or the keyboard comes to it.
///
/// Shape: `inside` refines the box for shapes that are none, such as countries.
public record Hit(Bounds box, String words, Runnable open, @Nullable Inside inside) {
    /// Whether a point of the box belongs to the shape.
    @FunctionalInterface
    public interface Inside {
        boolean holds(double x, double y);
    }

    static Hit box(double x, double y, double width, double height, String words, Runnable open) {
        return new Hit(new BoundingBox(x, y, width, height), words, open, null);
    }

    boolean holds(double x, double y) {
        return box.contains(x, y) && (inside == null || inside.holds(x, y));
    }
}
