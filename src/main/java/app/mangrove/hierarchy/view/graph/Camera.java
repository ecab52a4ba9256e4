package app.mangrove.hierarchy.view.graph;

/// How the graph's plane is seen: how large, and what stands at the upper left.
public record Camera(double scale, double x, double y) {
    public static final double LEAST = 0.12;
    public static final double MOST = 2.5;

    public static final Camera START = new Camera(1, 0, 0);

    /// A point of the plane on the screen.
    public double screenX(double planeX) {
        return planeX * scale + x;
    }

    public double screenY(double planeY) {
        return planeY * scale + y;
    }

    public Camera moved(double dx, double dy) {
        return new Camera(scale, x + dx, y + dy);
    }

    /// Larger or smaller, while a point of the screen stays where it is.
    public Camera zoomed(double factor, double atX, double atY) {
        double wanted = Math.clamp(scale * factor, LEAST, MOST);
        double change = wanted / scale;
        return new Camera(wanted, atX - (atX - x) * change, atY - (atY - y) * change);
    }

    /// So that a plane of this size fits into a window with a margin, no larger than life.
    public static Camera fitting(
            double width, double height, double windowWidth, double windowHeight) {
        double margin = 24;
        double wanted =
                Math.min(
                        (windowWidth - 2 * margin) / Math.max(1, width),
                        (windowHeight - 2 * margin) / Math.max(1, height));
        double scale = Math.clamp(wanted, LEAST, 1);
        return new Camera(scale, margin, Math.max(margin, (windowHeight - height * scale) / 2));
    }

    /// Moved as little as is needed to see a box of the plane whole.
    public Camera showing(
            double px, double py, double width, double height, double inX, double inY) {
        double dx = slide(screenX(px), width * scale, inX);
        double dy = slide(screenY(py), height * scale, inY);
        return moved(dx, dy);
    }

    private static double slide(double from, double length, double room) {
        double margin = 16;
        if (from < margin) {
            return margin - from;
        }
        return from + length > room - margin ? room - margin - from - length : 0;
    }
}
