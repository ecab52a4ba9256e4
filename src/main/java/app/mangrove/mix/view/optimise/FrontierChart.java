package app.mangrove.mix.view.optimise;

import app.mangrove.mix.optimise.Frontier;
import app.mangrove.ui.chart.ChartCanvas;
import app.mangrove.ui.chart.ChartTable;
import app.mangrove.ui.chart.Pen;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Token;
import app.mangrove.ui.theme.Tokens;

import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;

/// What the most revenue is for each budget, with the budget's limit, which is dragged, the plan as
/// it stands and the proposal.
final class FrontierChart extends ChartCanvas {
    private static final double LEFT = 62;
    private static final double RIGHT = 18;
    private static final double TOP = 22;
    private static final double BOTTOM = 26;
    private static final int STEPS = 4;
    private static final double ABOVE = 28;

    private final DoubleConsumer within;
    private FrontierLine line = FrontierLine.NONE;
    private Optional<Proposal> proposal = Optional.empty();
    private OptionalDouble dragged = OptionalDouble.empty();
    private double lowX;
    private double highX = 1;
    private double lowY;
    private double highY = 1;
    private double wide = 1;
    private double tall = 1;

    FrontierChart(DoubleConsumer within) {
        this.within = within;
        setId("mix-frontier");
        name(Text.of("optimise.frontier"));
        setMinHeight(140);
        setPrefHeight(240);
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> drag(e, false));
        addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> drag(e, false));
        addEventHandler(MouseEvent.MOUSE_RELEASED, e -> drag(e, true));
    }

    void show(FrontierLine newLine, Optional<Proposal> newProposal) {
        line = newLine;
        proposal = newProposal;
        redraw();
    }

    private void drag(MouseEvent e, boolean done) {
        if (line.points().size() < 2) {
            return;
        }
        requestFocus();
        double at = e.getX() / zoomed(1);
        double budget = lowX + (at - LEFT) / (wide - LEFT - RIGHT) * (highX - lowX);
        double round = step(highX - lowX, 200);
        double least = line.points().getFirst().budget();
        double wanted = Math.max(Math.ceil(least), Math.rint(budget / round) * round);
        e.consume();
        if (done) {
            dragged = OptionalDouble.empty();
            within.accept(wanted);
        } else {
            dragged = OptionalDouble.of(wanted);
        }
        redraw();
    }

    private String currency() {
        return proposal.map(Proposal::currency).orElse("EUR");
    }

    private double x(double budget) {
        return LEFT + (budget - lowX) / (highX - lowX) * (wide - LEFT - RIGHT);
    }

    private double y(double revenue) {
        return tall - BOTTOM - (revenue - lowY) / (highY - lowY) * (tall - TOP - BOTTOM);
    }

    /// A round step that divides a length into about so many.
    private static double step(double length, int parts) {
        double raw = Math.max(length / parts, 1e-9);
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= raw) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private void scale(double width, double height) {
        wide = width;
        tall = height;
        List<double[]> seen = new ArrayList<>();
        line.points().forEach(point -> seen.add(new double[] {point.budget(), point.revenue()}));
        line.span().ifPresent(span -> seen.add(new double[] {span.most(), seen(seen)}));
        proposal.flatMap(Proposal::present)
                .ifPresent(now -> seen.add(new double[] {now.cost(), now.revenue()}));
        proposal.flatMap(Proposal::proposed)
                .ifPresent(then -> seen.add(new double[] {then.cost(), then.revenue()}));
        double x0 = seen.stream().mapToDouble(p -> p[0]).min().orElse(0);
        double x1 = seen.stream().mapToDouble(p -> p[0]).max().orElse(1);
        double y0 = seen.stream().mapToDouble(p -> p[1]).min().orElse(0);
        double y1 = seen.stream().mapToDouble(p -> p[1]).max().orElse(1);
        double margin = Math.max((x1 - x0) * 0.04, 1);
        lowX = Math.max(0, x0 - margin);
        highX = x1 + margin;
        double over = Math.max((y1 - y0) * 0.12, 1);
        lowY = Math.max(0, y0 - over);
        highY = y1 + over;
    }

    private static double seen(List<double[]> points) {
        return points.isEmpty() ? 0 : points.getLast()[1];
    }

    @Override
    protected void draw(Pen pen, Tokens tokens, double width, double height) {
        if (line.points().isEmpty() && proposal.flatMap(Proposal::present).isEmpty()) {
            return;
        }
        scale(width, height);
        axes(pen, tokens);
        curve(pen, tokens);
        limit(pen, tokens);
        present(pen, tokens);
        proposed(pen, tokens);
    }

    private void axes(Pen pen, Tokens tokens) {
        Color muted = tokens.colour(Token.FG_MUTED);
        Color grid = tokens.colour(Token.GRID);
        double each = step(highY - lowY, STEPS);
        for (double at = Math.ceil(lowY / each) * each; at <= highY; at += each) {
            pen.rule(LEFT, y(at), wide - RIGHT, y(at), grid, 1);
            pen.text(
                    Money.tick(at, each, currency()),
                    LEFT - 8,
                    y(at) + 4,
                    Pen.Align.RIGHT,
                    11,
                    false,
                    muted);
        }
        pen.rule(LEFT, tall - BOTTOM, wide - RIGHT, tall - BOTTOM, tokens.colour(Token.AXIS), 1);
        double step = step(highX - lowX, (int) Math.max(2, (wide - LEFT) / 90));
        for (double at = Math.ceil(lowX / step) * step; at <= highX; at += step) {
            pen.text(
                    Money.tick(at, step, currency()),
                    x(at),
                    tall - BOTTOM + 18,
                    Pen.Align.CENTRE,
                    11,
                    false,
                    muted);
        }
    }

    private void curve(Pen pen, Tokens tokens) {
        List<Frontier.Point> points = line.points();
        if (points.isEmpty()) {
            return;
        }
        Color colour = tokens.colour(Token.CHART_1);
        int n = points.size();
        double[] xs = new double[n];
        double[] ys = new double[n];
        double[] areaX = new double[n + 2];
        double[] areaY = new double[n + 2];
        for (int i = 0; i < n; i++) {
            xs[i] = x(points.get(i).budget());
            ys[i] = y(points.get(i).revenue());
            areaX[i] = xs[i];
            areaY[i] = ys[i];
        }
        areaX[n] = xs[n - 1];
        areaX[n + 1] = xs[0];
        areaY[n] = tall - BOTTOM;
        areaY[n + 1] = tall - BOTTOM;
        pen.area(areaX, areaY, thin(colour, 0.08));
        pen.line(xs, ys, colour, 2);
        for (int i = 0; i < n; i++) {
            Frontier.Point point = points.get(i);
            pen.dot(xs[i], ys[i], 3, colour);
            hit(
                    xs[i] - 10,
                    ys[i] - 14,
                    20,
                    28,
                    words(point),
                    () -> within.accept(Math.ceil(point.budget())));
        }
    }

    private String words(Frontier.Point point) {
        return Text.of(
                "optimise.point",
                Money.exact(point.budget(), currency()),
                Money.exact(point.revenue(), currency()),
                Money.exact(point.bound(), currency()));
    }

    private OptionalDouble limit() {
        return dragged.isPresent()
                ? dragged
                : proposal.map(Proposal::budget).orElse(OptionalDouble.empty());
    }

    private void limit(Pen pen, Tokens tokens) {
        OptionalDouble at = limit();
        if (at.isEmpty() || at.getAsDouble() > highX || at.getAsDouble() < lowX) {
            return;
        }
        double left = x(at.getAsDouble());
        Color colour = tokens.colour(Token.CHART_2);
        pen.line(
                new double[] {left, left},
                new double[] {TOP - 8, tall - BOTTOM},
                colour,
                1.5,
                4,
                3);
        String words =
                dragged.isPresent()
                        ? Text.of(
                                "optimise.dragged",
                                Money.compact(at.getAsDouble(), currency()),
                                Money.compact(line.revenue(at.getAsDouble()), currency()))
                        : Text.of("optimise.budget-limit");
        boolean right = left + pen.width(words, 11, false) + 12 < wide;
        pen.text(
                words,
                right ? left + 6 : left - 6,
                TOP,
                right ? Pen.Align.LEFT : Pen.Align.RIGHT,
                11,
                false,
                tokens.colour(Token.FG_MUTED));
    }

    private void present(Pen pen, Tokens tokens) {
        proposal.flatMap(Proposal::present)
                .ifPresent(now -> {
                    double left = x(now.cost());
                    double top = y(now.revenue());
                    Color card = tokens.colour(Token.CARD);
                    diamond(pen, left, top, 8, card);
                    diamond(pen, left, top, 6, tokens.colour(Token.SCENARIO));
                    String name = proposal.map(p -> p.asked().plan().name()).orElse("");
                    label(
                            pen,
                            tokens,
                            Text.of(
                                    "optimise.present-point",
                                    name,
                                    Money.compact(now.cost(), currency()),
                                    Money.compact(now.revenue(), currency())),
                            left,
                            top + 18,
                            false);
                });
    }

    private static void diamond(Pen pen, double x, double y, double size, Color colour) {
        pen.area(
                new double[] {x, x + size, x, x - size},
                new double[] {y - size, y, y + size, y},
                colour);
    }

    private void proposed(Pen pen, Tokens tokens) {
        proposal.flatMap(Proposal::proposed)
                .ifPresent(then -> {
                    double left = x(then.cost());
                    double top = y(then.revenue());
                    pen.dot(left, top, 8, tokens.colour(Token.CARD));
                    pen.dot(left, top, 6, tokens.colour(Token.CHART_2));
                    label(
                            pen,
                            tokens,
                            Text.of(
                                    "optimise.proposed-point",
                                    Money.compact(then.cost(), currency()),
                                    Money.compact(then.revenue(), currency())),
                            left,
                            top + 18,
                            true);
                });
    }

    /// Beside a point, on the side that has room, on the card's ground.
    private void label(Pen pen, Tokens tokens, String words, double x, double y, boolean strong) {
        double length = pen.width(words, 12, strong);
        boolean right = x + 12 + length < wide;
        double left = right ? x + 12 : Math.max(LEFT + 2, x - 12 - length);
        // Left of a point the frontier runs below it, right of it above.
        double base = right ? Math.min(y, tall - BOTTOM - 6) : Math.max(TOP + 18, y - ABOVE);
        Color ground = thin(tokens.colour(Token.CARD), 0.85);
        pen.box(left - 3, base - 12, length + 6, 16, 3, ground);
        pen.text(words, left, base, Pen.Align.LEFT, 12, strong, tokens.colour(Token.FG_DEFAULT));
    }

    @Override
    public ChartTable table() {
        return new ChartTable(
                List.of(
                        Text.of("optimise.budget"),
                        Text.of("optimise.cost"),
                        Text.of("optimise.revenue"),
                        Text.of("optimise.most-possible")),
                line.points().stream()
                        .map(point ->
                                List.of(
                                        Money.exact(point.budget(), currency()),
                                        Money.exact(point.cost(), currency()),
                                        Money.exact(point.revenue(), currency()),
                                        Money.exact(point.bound(), currency())))
                        .toList());
    }
}
