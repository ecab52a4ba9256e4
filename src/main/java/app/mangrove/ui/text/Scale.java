package app.mangrove.ui.text;

/// The step in which a big number is shortened.
enum Scale {
    ONE(1, ""),
    THOUSAND(1e3, "common.scale.thousand"),
    MILLION(1e6, "common.scale.million"),
    BILLION(1e9, "common.scale.billion");

    private final double divisor;
    private final String key;

    Scale(double divisor, String key) {
        this.divisor = divisor;
        this.key = key;
    }

    static Scale of(double value) {
        double size = Math.abs(value);
        return size >= 1e9 ? BILLION : size >= 1e6 ? MILLION : size >= 1e4 ? THOUSAND : ONE;
    }

    double divisor() {
        return divisor;
    }

    String key() {
        return key;
    }

    /// How many decimals leave the given number of significant digits, two at most.
    int decimals(double value, int significant) {
        double shown = Math.abs(value) / divisor;
        int before = shown < 10 ? 1 : shown < 100 ? 2 : shown < 1000 ? 3 : 4;
        boolean whole = this == ONE && value == Math.rint(value);
        return whole ? 0 : Math.clamp(significant - before, 0, 2);
    }
}
