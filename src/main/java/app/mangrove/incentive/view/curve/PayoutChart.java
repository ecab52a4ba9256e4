package app.mangrove.incentive.view.curve;

import app.mangrove.incentive.design.Cliff;
import app.mangrove.incentive.design.Curve;
import app.mangrove.ui.chart.ChartCanvas;
import app.mangrove.ui.chart.ChartTable;
import app.mangrove.ui.chart.Pen;
import app.mangrove.ui.chart.Pen.Align;
import app.mangrove.ui.text.Formats;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Token;
import app.mangrove.ui.theme.Tokens;

import javafx.geometry.Point2D;
import javafx.scene.paint.Color;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a plan pays for what is reached: brackets as bands, jumps as dashed risers, the cap, what
/// partners reached as ticks, and the same terms applied otherwise as a dashed line.
public final class PayoutChart extends ChartCanvas {
    private static final double TOP = 24;
    private static final double BOTTOM = 24;
    private static final double RIGHT = 14;
    private static final double STRIP = 6;
    private static final int SIGNIFICANT = 3;

    /// Where jumps are written; a smaller one that would lie over a higher one stays with its
    /// hover.
    private final List<Point2D> labelled = new ArrayList<>();

    private Optional<Picture> picture = Optional.empty();
    private Scale scale = new Scale(1, 1, 40, 0, 1, 1);

    /// From measures and amounts to points.
    private record Scale(
            double mostX, double mostY, double left, double top, double width, double height) {
        double x(double value) {
            return left + width * value / mostX;
        }

        double y(double value) {
            return top + height * (1 - value / mostY);
        }
    }

    public PayoutChart() {
        setMinHeight(180);
        setPrefHeight(260);
    }

    public void show(Picture wanted) {
        picture = Optional.of(wanted);
        redraw();
    }

    @Override
    public ChartTable table() {
        List<List<String>> rows = new ArrayList<>();
        picture.ifPresent(p -> {
            Curve curve = p.curve();
            for (int i = 0; i < curve.nodes().size(); i++) {
                Curve.Node node = curve.nodes().get(i);
                boolean last = i == curve.nodes().size() - 1;
                rows.add(
                        List.of(
                                PayoutWords.measure(p, node.x()),
                                PayoutWords.money(p, node.before()),
                                PayoutWords.money(p, node.at()),
                                last ? "" : PayoutWords.rate(p, p.rate(curve, i))));
            }
        });
        return new ChartTable(
                List.of(
                        Text.of("design.curve-measure"),
                        Text.of("design.curve-below"),
                        Text.of("design.curve-at"),
                        Text.of("design.curve-rate")),
                rows);
    }

    @Override
    protected void draw(Pen pen, Tokens tokens, double width, double height) {
        if (picture.isEmpty()) {
            return;
        }
        Picture p = picture.get();
        double mostX = p.measure(p.curve().top());
        double mostY = p.marginal() ? mostRate(p) : mostMoney(p);
        double[] steps = steps(mostY);
        double left = 0;
        for (double step : steps) {
            left = Math.max(left, pen.width(yText(p, mostY, step), 11, false));
        }
        scale =
                new Scale(
                        mostX,
                        steps[steps.length - 1] * 1.04,
                        left + 10,
                        TOP,
                        width - left - 10 - RIGHT,
                        height - TOP - BOTTOM);
        bands(pen, tokens, p);
        grid(pen, tokens, p, steps, mostY, width);
        p.other().ifPresent(other -> line(pen, tokens, p, other, Token.CHART_3, 1.5, 4, 3));
        rug(pen, tokens, p);
        line(pen, tokens, p, p.curve(), Token.CHART_1, 2);
        hover(p);
        cap(pen, tokens, p);
        labelled.clear();
        List<Cliff> highest = new ArrayList<>(p.curve().cliffs());
        highest.sort(Comparator.comparingLong(each -> -Math.abs(each.jump())));
        for (Cliff cliff : highest) {
            cliff(pen, tokens, p, cliff, mostY);
        }
        p.picked().ifPresent(rug -> picked(pen, tokens, p, rug));
    }

    private static double mostMoney(Picture p) {
        long most = 0;
        for (Curve.Node node : p.curve().nodes()) {
            most = Math.max(most, Math.max(node.before(), Math.max(node.at(), node.after())));
        }
        if (p.other().isPresent()) {
            for (Curve.Node node : p.other().get().nodes()) {
                most = Math.max(most, node.at());
            }
        }
        return Math.max(p.money(most), 0.01);
    }

    private static double mostRate(Picture p) {
        double most = 0;
        for (int i = 0; i + 1 < p.curve().nodes().size(); i++) {
            most = Math.max(most, p.rate(p.curve(), i));
        }
        if (p.other().isPresent()) {
            for (int i = 0; i + 1 < p.other().get().nodes().size(); i++) {
                most = Math.max(most, p.rate(p.other().get(), i));
            }
        }
        return Math.max(most, 0.0001);
    }

    /// Round steps from zero to at least the most.
    private static double[] steps(double most) {
        double raw = most / 4;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double step = 10 * power;
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            if (factor * power >= raw * 0.999) {
                step = factor * power;
                break;
            }
        }
        int count = (int) Math.ceil(most / step - 1e-9);
        double[] all = new double[count + 1];
        for (int i = 0; i <= count; i++) {
            all[i] = step * i;
        }
        return all;
    }

    private static String yText(Picture p, double most, double value) {
        Formats formats = Text.formats();
        return p.marginal()
                ? PayoutWords.rate(p, value)
                : plain(formats.inStepOf(most, value, SIGNIFICANT));
    }

    /// Without decimals that say nothing.
    private static String plain(String number) {
        return number.replaceFirst("[.,]0{1,2}$", "").replaceFirst("([.,]\\d)0$", "$1");
    }

    private void bands(Pen pen, Tokens tokens, Picture p) {
        List<Curve.Band> bands = p.curve().bands();
        for (int i = 0; i < bands.size(); i++) {
            Curve.Band band = bands.get(i);
            double from = scale.x(p.measure(band.from()));
            double to = scale.x(p.measure(band.until()));
            pen.box(
                    from,
                    TOP - 18,
                    to - from,
                    scale.height() + 18,
                    0,
                    thin(tokens.colour(Token.CHART_1), 0.025 + 0.035 * i));
            String rate = PayoutWords.band(p, band);
            if (pen.width(rate, 11, false) < to - from - 4) {
                pen.text(
                        rate,
                        (from + to) / 2,
                        TOP - 5,
                        Align.CENTRE,
                        11,
                        false,
                        tokens.colour(Token.FG_MUTED));
            }
        }
    }

    private void grid(
            Pen pen, Tokens tokens, Picture p, double[] steps, double mostY, double width) {
        for (double step : steps) {
            double y = scale.y(step);
            pen.rule(
                    scale.left(),
                    y,
                    width - RIGHT,
                    y,
                    tokens.colour(step == 0 ? Token.AXIS : Token.GRID),
                    1);
            pen.text(
                    yText(p, mostY, step),
                    scale.left() - 8,
                    y + 4,
                    Align.RIGHT,
                    11,
                    false,
                    tokens.colour(Token.FG_MUTED));
        }
        double bottom = TOP + scale.height();
        List<Double> taken = new ArrayList<>();
        for (Curve.Band band : p.curve().bands()) {
            xLabel(pen, tokens, p.measure(band.from()), bottom, taken);
        }
        for (double step : steps(scale.mostX())) {
            if (step <= scale.mostX() * 1.001) {
                xLabel(pen, tokens, step, bottom, taken);
            }
        }
    }

    private void xLabel(Pen pen, Tokens tokens, double value, double bottom, List<Double> taken) {
        double x = scale.x(value);
        if (taken.stream().anyMatch(other -> Math.abs(other - x) < 40)) {
            return;
        }
        taken.add(x);
        pen.rule(x, bottom, x, bottom + 4, tokens.colour(Token.AXIS), 1);
        pen.text(
                plain(Text.formats().inStepOf(scale.mostX(), value, SIGNIFICANT)),
                x,
                bottom + 17,
                Align.CENTRE,
                11,
                false,
                tokens.colour(Token.FG_MUTED));
    }

    private void line(
            Pen pen,
            Tokens tokens,
            Picture p,
            Curve curve,
            Token colour,
            double thick,
            double... dashes) {
        Color stroke = tokens.colour(colour);
        for (int i = 0; i + 1 < curve.nodes().size(); i++) {
            Curve.Node from = curve.nodes().get(i);
            Curve.Node to = curve.nodes().get(i + 1);
            double begin = p.marginal() ? p.rate(curve, i) : p.money(from.after());
            double end = p.marginal() ? begin : p.money(to.before());
            double x = scale.x(p.measure(Math.min(from.x(), p.curve().top())));
            double right = scale.x(p.measure(Math.min(to.x(), p.curve().top())));
            pen.line(
                    new double[] {x, right},
                    new double[] {scale.y(begin), scale.y(end)},
                    stroke,
                    thick,
                    dashes);
        }
    }

    private void rug(Pen pen, Tokens tokens, Picture p) {
        double bottom = TOP + scale.height();
        Color colour = thin(tokens.colour(Token.FG_MUTED), 0.75);
        for (Rug rug : p.rug()) {
            double x = scale.x(p.measure(rug.measure()));
            if (rug.measure() > 0 && rug.measure() <= p.curve().top()) {
                pen.rule(x, bottom - 7, x, bottom, colour, 1);
            }
        }
    }

    private void cap(Pen pen, Tokens tokens, Picture p) {
        if (p.curve().cap().isEmpty() || p.marginal()) {
            return;
        }
        double cap = p.money(p.curve().cap().get());
        if (cap > scale.mostY()) {
            return;
        }
        double y = scale.y(cap);
        label(
                pen,
                tokens,
                Text.of("design.cap-label", plain(Text.formats().inStepOf(mostMoney(p), cap, 3))),
                scale.left() + scale.width() - 4,
                y + 16,
                Align.RIGHT);
    }

    private void cliff(Pen pen, Tokens tokens, Picture p, Cliff cliff, double mostY) {
        double x = scale.x(p.measure(cliff.at()));
        Color orange = tokens.colour(Token.CHART_2);
        String words = PayoutWords.cliff(p, cliff);
        if (p.marginal()) {
            pen.rule(x, TOP, x, TOP + scale.height(), orange, 1.5, 3, 3);
            label(pen, tokens, PayoutWords.jump(p, cliff), x - 4, TOP + 12, Align.RIGHT);
            hit(x - 8, TOP, 16, scale.height(), words, () -> {});
            return;
        }
        double low = scale.y(p.money(cliff.below()));
        double high = scale.y(p.money(cliff.above()));
        pen.rule(x, low, x, high, orange, 2, 3, 3);
        ring(pen, tokens, x, cliff.jump() > 0 ? low : high, cliff.included());
        ring(pen, tokens, x, cliff.jump() > 0 ? high : low, !cliff.included());
        String jump =
                Text.formats().signedInStepOf(mostY, p.money(cliff.jump()), decimals(p, cliff));
        boolean room = x - 10 - pen.width(jump, 12, true) > scale.left();
        double beside = room ? x - 7 : x + 8;
        double above = Math.min(low, high) + (room ? 1 : -6);
        boolean free =
                labelled.stream()
                        .noneMatch(each ->
                                Math.abs(each.getX() - beside) < 44
                                        && Math.abs(each.getY() - above) < 16);
        if (free) {
            labelled.add(new Point2D(beside, above));
            label(pen, tokens, jump, beside, above, room ? Align.RIGHT : Align.LEFT);
        }
        hit(x - 9, Math.min(low, high) - 8, 18, Math.abs(low - high) + 16, words, () -> {});
    }

    /// Two decimals where one would hide what the jump is.
    private static int decimals(Picture p, Cliff cliff) {
        double most = mostMoney(p);
        double jump = Math.abs(p.money(cliff.jump()));
        return most >= 1000 && jump * 100 / (most >= 1_000_000 ? 1_000_000 : 1000) % 10 >= 0.5
                ? 2
                : 1;
    }

    private static void ring(Pen pen, Tokens tokens, double x, double y, boolean hollow) {
        pen.dot(x, y, 4, tokens.colour(Token.CHART_1));
        if (hollow) {
            pen.dot(x, y, 2.2, tokens.colour(Token.CARD));
        }
    }

    private void picked(Pen pen, Tokens tokens, Picture p, Rug rug) {
        if (rug.measure() > p.curve().top() || rug.measure() < 0 || p.marginal()) {
            return;
        }
        long paid = p.curve().payout().at(rug.measure());
        double x = scale.x(p.measure(rug.measure()));
        double y = scale.y(p.money(paid));
        Color violet = tokens.colour(Token.CHART_6);
        pen.rule(x, y, x, TOP + scale.height(), violet, 1.5, 2, 3);
        pen.dot(x, y, 6.5, tokens.colour(Token.CARD));
        pen.dot(x, y, 5, violet);
        hit(x - 8, y - 8, 16, 16, rug.name() + ": " + PayoutWords.at(p, rug.measure()), () -> {});
    }

    private static void label(
            Pen pen, Tokens tokens, String text, double x, double y, Align align) {
        double width = pen.width(text, 12, true);
        double left = align == Align.RIGHT ? x - width : x;
        pen.box(left - 3, y - 11, width + 6, 15, 2, thin(tokens.colour(Token.CARD), 0.82));
        pen.text(text, x, y, align, 12, true, tokens.colour(Token.FG_DEFAULT));
    }

    /// What is paid at the measure below the mouse, to the cent.
    private void hover(Picture p) {
        for (double x = scale.left(); x < scale.left() + scale.width(); x += STRIP) {
            double part = (x + STRIP / 2 - scale.left()) / scale.width();
            long raw = Math.round(p.curve().top() * part);
            long grain =
                    (long)
                            Math.pow(
                                    10,
                                    Math.max(
                                            0,
                                            Math.floor(Math.log10(Math.max(1, p.curve().top())))
                                                    - 2));
            long measure = raw / grain * grain;
            hit(x, TOP, STRIP, scale.height(), PayoutWords.at(p, measure), () -> {});
        }
    }
}
