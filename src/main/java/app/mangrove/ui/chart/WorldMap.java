package app.mangrove.ui.chart;

import app.mangrove.ui.theme.Token;
import app.mangrove.ui.theme.Tokens;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.paint.Color;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;

/// A figure by country as depth of one colour, in five steps of equal numbers of countries.
public final class WorldMap extends ChartCanvas {
    private final DoubleFunction<String> valueText;
    private final Locale locale;
    private Map<String, Double> values = Map.of();
    private double[] limits = new double[0];
    private Consumer<String> open = country -> {};
    private boolean zeroCounts;
    private DoubleFunction<Token> colour = value -> Token.sequence(step(value));

    /// Countries are named in `locale`.
    public WorldMap(Locale locale, DoubleFunction<String> valueText) {
        this.locale = locale;
        this.valueText = valueText;
    }

    /// Values by ISO code of two letters.
    public void show(Map<String, Double> newValues) {
        values = Map.copyOf(newValues);
        double[] sorted =
                values.values().stream().mapToDouble(v -> v).filter(v -> v > 0).sorted().toArray();
        limits = new double[4];
        for (int i = 0; i < 4; i++) {
            limits[i] =
                    sorted.length == 0
                            ? Double.MAX_VALUE
                            : sorted[Math.min(sorted.length - 1, sorted.length * (i + 1) / 5)];
        }
        redraw();
    }

    /// Colours countries by another scale than the five steps; those without a value get none.
    public void colours(DoubleFunction<Token> scale) {
        colour = scale;
        zeroCounts = true;
        redraw();
    }

    /// What a click on a country with a value does; it gets the ISO code.
    public void onOpen(Consumer<String> newOpen) {
        open = newOpen;
    }

    @Override
    public ChartTable table() {
        List<List<String>> rows = new ArrayList<>();
        values.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()))
                .forEach(
                        e -> rows.add(List.of(country(e.getKey()), valueText.apply(e.getValue()))));
        return new ChartTable(List.of("", ""), rows);
    }

    @Override
    protected double computePrefHeight(double width) {
        return (width < 0 ? 260 : width) / Geometry.world().ratio();
    }

    @Override
    protected void draw(Pen pen, Tokens tokens, double width, double height) {
        Geometry world = Geometry.world();
        double w = Math.min(width, height * world.ratio());
        double h = w / world.ratio();
        double left = (width - w) / 2;
        double top = (height - h) / 2;
        Color line = tokens.colour(Token.CARD);
        for (Geometry.Country country : world.countries()) {
            boolean known = values.containsKey(country.iso2());
            double value = values.getOrDefault(country.iso2(), 0.0);
            Token fill = known ? colour.apply(value) : Token.SEQ_0;
            double[][] xs = scaled(country.xs(), left, w);
            double[][] ys = scaled(country.ys(), top, h);
            pen.rings(xs, ys, tokens.colour(fill), line);
            if (value != 0 || known && zeroCounts) {
                String words = country(country.iso2()) + ": " + valueText.apply(value);
                hit(
                        new Hit(
                                box(xs, ys),
                                words,
                                () -> open.accept(country.iso2()),
                                (x, y) -> country.holds((x - left) / w, (y - top) / h)));
            }
        }
    }

    private int step(double value) {
        if (value <= 0) {
            return 0;
        }
        int step = 1;
        for (double limit : limits) {
            step += value >= limit ? 1 : 0;
        }
        return step;
    }

    private String country(String iso2) {
        return iso2.isEmpty() ? "" : Locale.of("", iso2).getDisplayCountry(locale);
    }

    private static double[][] scaled(double[][] rings, double offset, double size) {
        double[][] scaled = new double[rings.length][];
        for (int r = 0; r < rings.length; r++) {
            scaled[r] = new double[rings[r].length];
            for (int i = 0; i < rings[r].length; i++) {
                scaled[r][i] = offset + rings[r][i] * size;
            }
        }
        return scaled;
    }

    private static Bounds box(double[][] xs, double[][] ys) {
        double left = Double.MAX_VALUE;
        double right = 0;
        double top = Double.MAX_VALUE;
        double bottom = 0;
        for (int r = 0; r < xs.length; r++) {
            for (int i = 0; i < xs[r].length; i++) {
                left = Math.min(left, xs[r][i]);
                right = Math.max(right, xs[r][i]);
                top = Math.min(top, ys[r][i]);
                bottom = Math.max(bottom, ys[r][i]);
            }
        }
        return new BoundingBox(left, top, right - left, bottom - top);
    }
}
