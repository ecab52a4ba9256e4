package app.mangrove.ui.chart;

import javafx.scene.paint.Color;

/// The strokes that charts are made of; on a canvas or into an SVG text.
///
/// Unit: pixels of the design, before zoom and device scale.
public interface Pen {
    /// Where a text stands from its point.
    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /// A filled box; a radius of 0 gives sharp corners.
    void box(double x, double y, double width, double height, double radius, Color fill);

    /// A line through points; dashes may be empty for a solid one.
    void line(double[] xs, double[] ys, Color stroke, double width, double... dashes);

    /// A closed area.
    void area(double[] xs, double[] ys, Color fill);

    /// Rings of one shape, holes by the even-odd rule, with a hairline around.
    void rings(double[][] xs, double[][] ys, Color fill, Color stroke);

    void dot(double x, double y, double radius, Color fill);

    /// A text on a base line, of 11, 12 or another size of the type scale.
    void text(
            String text, double x, double y, Align align, double size, boolean strong, Color fill);

    double width(String text, double size, boolean strong);

    /// A straight line, snapped to half pixels when it is level or upright.
    default void rule(
            double x1,
            double y1,
            double x2,
            double y2,
            Color stroke,
            double width,
            double... dashes) {
        boolean level = y1 == y2;
        boolean upright = x1 == x2;
        double dx = upright ? snap(x1) - x1 : 0;
        double dy = level ? snap(y1) - y1 : 0;
        line(
                new double[] {x1 + dx, x2 + dx},
                new double[] {y1 + dy, y2 + dy},
                stroke,
                width,
                dashes);
    }

    private static double snap(double at) {
        return Math.floor(at) + 0.5;
    }

    /// The text, cut with an ellipsis when it is wider than the room.
    default String fit(String text, double room, double size, boolean strong) {
        if (width(text, size, strong) <= room) {
            return text;
        }
        for (int end = text.length() - 1; end > 0; end--) {
            String cut = text.substring(0, end).stripTrailing() + "…";
            if (width(cut, size, strong) <= room) {
                return cut;
            }
        }
        return "";
    }
}
