package app.mangrove.ui.chart;

/// Round steps for an axis.
record Ticks(double step, double top) {
    /// Steps of 1, 2, 2.5 or 5 times a power of ten from 0 to at least `highest`.
    static Ticks to(double highest, int wanted) {
        if (!(highest > 0)) {
            return new Ticks(1, 1);
        }
        double raw = highest / Math.max(1, wanted);
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = 10 * power;
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            if (factor * power >= raw * 0.999) {
                step = factor * power;
                break;
            }
        }
        return new Ticks(step, Math.ceil(highest / step - 1e-9) * step);
    }

    int count() {
        return (int) Math.round(top / step);
    }
}
