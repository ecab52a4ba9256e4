package app.mangrove.ui.chart;

import app.mangrove.ui.theme.Token;
import app.mangrove.ui.theme.Tokens;

import javafx.scene.paint.Color;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who goes from which level to which: two stacks of the same levels, before and after, with a
/// ribbon for each move.
///
/// Shape: levels from the top down; a ribbon's ends are their places.
public final class Flows extends ChartCanvas {
    private static final double BAR = 12;
    private static final double GAP = 18;
    private static final double HEAD = 22;
    private static final int POINTS = 24;

    private final String beforeHead;
    private final String afterHead;
    private List<Level> levels = List.of();
    private List<Ribbon> ribbons = List.of();

    /// A level with how many stand on it before and after, and the step of its colour from 1 to 5.
    public record Level(String name, int before, int after, int colour) {}

    /// Some that go from one level to another, in words, and what opens them.
    public record Ribbon(int from, int to, int count, String words, Runnable open) {}

    public Flows(String beforeHead, String afterHead) {
        this.beforeHead = beforeHead;
        this.afterHead = afterHead;
    }

    public void show(List<Level> newLevels, List<Ribbon> newRibbons) {
        levels = List.copyOf(newLevels);
        ribbons = List.copyOf(newRibbons);
        redraw();
    }

    @Override
    public ChartTable table() {
        List<List<String>> rows = new ArrayList<>();
        for (Ribbon ribbon : ribbons) {
            rows.add(
                    List.of(
                            levels.get(ribbon.from()).name(),
                            levels.get(ribbon.to()).name(),
                            String.valueOf(ribbon.count())));
        }
        return new ChartTable(List.of(beforeHead, afterHead, ""), rows);
    }

    @Override
    protected double computePrefHeight(double width) {
        return zoomed(320);
    }

    @Override
    protected void draw(Pen pen, Tokens tokens, double width, double height) {
        int all = levels.stream().mapToInt(level -> Math.max(level.before(), 0)).sum();
        int then = levels.stream().mapToInt(Level::after).sum();
        if (Math.max(all, then) == 0) {
            return;
        }
        double names = names(pen, width);
        double room = height - HEAD - GAP * (levels.size() - 1) - 4;
        double unit = room / Math.max(all, then);
        double left = names + 10;
        double right = width - names - 10 - BAR;
        head(pen, tokens, left, right);
        double[] before = tops(unit, true);
        double[] after = tops(unit, false);
        ribbons(pen, tokens, before.clone(), after.clone(), unit, left, right);
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            Color colour = tokens.colour(Token.sequence(level.colour()));
            bar(pen, left, before[i], level.before() * unit, colour);
            bar(pen, right, after[i], level.after() * unit, colour);
            label(pen, tokens, level, before[i] + level.before() * unit / 2, left - 8, true);
            label(pen, tokens, level, after[i] + level.after() * unit / 2, right + BAR + 8, false);
        }
    }

    private double names(Pen pen, double width) {
        double widest =
                levels.stream()
                        .mapToDouble(level -> pen.width(level.name() + " 0000", 12, false))
                        .max()
                        .orElse(0);
        return Math.min(widest, width * 0.3);
    }

    private void head(Pen pen, Tokens tokens, double left, double right) {
        Color muted = tokens.colour(Token.FG_MUTED);
        pen.text(beforeHead, left + BAR, 12, Pen.Align.RIGHT, 12, false, muted);
        pen.text(afterHead, right, 12, Pen.Align.LEFT, 12, false, muted);
    }

    private double[] tops(double unit, boolean before) {
        double[] tops = new double[levels.size()];
        double y = HEAD;
        for (int i = 0; i < tops.length; i++) {
            tops[i] = y;
            Level level = levels.get(i);
            y += (before ? level.before() : level.after()) * unit + GAP;
        }
        return tops;
    }

    private static void bar(Pen pen, double x, double y, double height, Color colour) {
        pen.box(x, y, BAR, Math.max(height, 1), 2, colour);
    }

    private static void label(
            Pen pen, Tokens tokens, Level level, double middle, double x, boolean left) {
        String count = String.valueOf(left ? level.before() : level.after());
        double digits = pen.width(count, 12, true);
        Pen.Align align = left ? Pen.Align.RIGHT : Pen.Align.LEFT;
        Color strong = tokens.colour(Token.FG_DEFAULT);
        pen.text(count, x, middle + 4, align, 12, true, strong);
        double beside = left ? x - digits - 5 : x + digits + 5;
        pen.text(level.name(), beside, middle + 4, align, 12, false, strong);
    }

    /// Ribbons leave and reach each bar in the order of the other end, so that they cross least.
    private void ribbons(
            Pen pen,
            Tokens tokens,
            double[] from,
            double[] to,
            double unit,
            double left,
            double right) {
        Map<Ribbon, Double> starts = new HashMap<>();
        Map<Ribbon, Double> ends = new HashMap<>();
        List<Ribbon> leaving = new ArrayList<>(ribbons);
        leaving.sort(java.util.Comparator.comparingInt(Ribbon::from).thenComparingInt(Ribbon::to));
        for (Ribbon ribbon : leaving) {
            starts.put(ribbon, from[ribbon.from()]);
            from[ribbon.from()] += ribbon.count() * unit;
        }
        List<Ribbon> coming = new ArrayList<>(ribbons);
        coming.sort(java.util.Comparator.comparingInt(Ribbon::to).thenComparingInt(Ribbon::from));
        for (Ribbon ribbon : coming) {
            ends.put(ribbon, to[ribbon.to()]);
            to[ribbon.to()] += ribbon.count() * unit;
        }
        List<Ribbon> stillFirst = new ArrayList<>(ribbons);
        stillFirst.sort(java.util.Comparator.comparing(ribbon -> ribbon.from() != ribbon.to()));
        for (Ribbon ribbon : stillFirst) {
            double y1 = starts.getOrDefault(ribbon, 0.0);
            double y2 = ends.getOrDefault(ribbon, 0.0);
            ribbon(pen, tokens, ribbon, left + BAR, y1, right, y2, ribbon.count() * unit);
        }
        for (Ribbon ribbon : stillFirst) {
            if (ribbon.from() != ribbon.to()) {
                mark(pen, tokens, ribbon, left, starts.getOrDefault(ribbon, 0.0), unit);
            }
        }
    }

    private void ribbon(
            Pen pen,
            Tokens tokens,
            Ribbon ribbon,
            double x1,
            double y1,
            double x2,
            double y2,
            double thick) {
        double[] xs = new double[2 * POINTS + 2];
        double[] ys = new double[2 * POINTS + 2];
        double height = Math.max(thick, 1.5);
        for (int i = 0; i <= POINTS; i++) {
            double t = (double) i / POINTS;
            double ease = t * t * (3 - 2 * t);
            xs[i] = x1 + (x2 - x1) * t;
            ys[i] = y1 + (y2 - y1) * ease;
            xs[2 * POINTS + 1 - i] = xs[i];
            ys[2 * POINTS + 1 - i] = ys[i] + height;
        }
        pen.area(xs, ys, colour(tokens, ribbon));
        hit(x1, Math.min(y1, y2), 60, Math.max(height, 8), ribbon.words(), ribbon.open());
    }

    private static Color colour(Tokens tokens, Ribbon ribbon) {
        if (ribbon.from() == ribbon.to()) {
            return tokens.colour(Token.NEUTRAL_SUBTLE);
        }
        return ribbon.to() < ribbon.from()
                ? thin(tokens.colour(Token.SEQ_4), 0.7)
                : thin(tokens.colour(Token.CHART_2), 0.6);
    }

    /// How many move, beside the bar that they leave.
    private static void mark(
            Pen pen, Tokens tokens, Ribbon ribbon, double left, double top, double unit) {
        String words = (ribbon.to() < ribbon.from() ? "↑ " : "↓ ") + ribbon.count();
        double middle = top + Math.max(ribbon.count() * unit, 1.5) / 2;
        double room = pen.width(words, 12, true);
        pen.box(left + BAR + 6, middle - 8, room + 8, 16, 3, thin(tokens.colour(Token.CARD), 0.86));
        pen.text(
                words,
                left + BAR + 10,
                middle + 4,
                Pen.Align.LEFT,
                12,
                true,
                tokens.colour(Token.FG_DEFAULT));
    }
}
