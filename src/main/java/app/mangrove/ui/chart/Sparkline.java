package app.mangrove.ui.chart;

import app.mangrove.ui.theme.Token;
import app.mangrove.ui.theme.Tokens;

import javafx.scene.paint.Color;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

/// The course of one figure without axes, with a dot on the latest value.
public final class Sparkline extends ChartCanvas {
    private final DoubleFunction<String> valueText;
    private List<String> names = List.of();
    private double[] values = new double[0];

    public Sparkline(DoubleFunction<String> valueText) {
        this.valueText = valueText;
        setFocusTraversable(false);
    }

    /// `newNames` name the points for the table, such as months.
    public void show(List<String> newNames, double... newValues) {
        names = List.copyOf(newNames);
        values = newValues.clone();
        redraw();
    }

    @Override
    public ChartTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            rows.add(List.of(i < names.size() ? names.get(i) : "", valueText.apply(values[i])));
        }
        return new ChartTable(List.of("", ""), rows);
    }

    @Override
    protected double computePrefHeight(double width) {
        return zoomed(44);
    }

    @Override
    protected void draw(Pen pen, Tokens tokens, double width, double height) {
        if (values.length < 2) {
            return;
        }
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(1);
        double range = high > low ? high - low : 1;
        double[] xs = new double[values.length];
        double[] ys = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            xs[i] = 2 + i * (width - 6) / (values.length - 1);
            ys[i] = 4 + (height - 12) * (1 - (values[i] - low) / range);
        }
        Color colour = tokens.colour(Token.CHART_1);
        pen.area(
                closed(xs, xs[0], xs[xs.length - 1]),
                closed(ys, height, height),
                thin(colour, 0.1));
        pen.line(xs, ys, colour, 1.5);
        pen.dot(xs[xs.length - 1], ys[ys.length - 1], 2.5, colour);
    }

    /// The points followed by the two that close the area: below the last, below the first.
    private static double[] closed(double[] points, double first, double last) {
        double[] all = Arrays.copyOf(points, points.length + 2);
        all[points.length] = last;
        all[points.length + 1] = first;
        return all;
    }
}
