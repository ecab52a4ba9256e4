package app.mangrove.ui.chart;

/// A named figure with its text and what opens behind it.
public record Measured(String name, double value, String text, Runnable open) {
    public static Measured of(String name, double value, String text) {
        return new Measured(name, value, text, () -> {});
    }
}
