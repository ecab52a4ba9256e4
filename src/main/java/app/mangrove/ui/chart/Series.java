package app.mangrove.ui.chart;

import app.mangrove.ui.theme.Token;

/// One named row of values in one colour.
public record Series(String name, Token colour, double[] values) {
    /// The n-th series of a chart, counted from 0, in the colour of its place.
    public static Series of(int index, String name, double... values) {
        return new Series(name, Token.series(index), values);
    }
}
