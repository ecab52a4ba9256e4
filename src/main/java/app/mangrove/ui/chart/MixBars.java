package app.mangrove.ui.chart;

import app.mangrove.ui.chart.Pen.Align;
import app.mangrove.ui.theme.Token;
import app.mangrove.ui.theme.Tokens;

import javafx.scene.paint.Color;

import java.util.ArrayList;
import java.util.List;

/// Two measures of the same parts as stacked bars on one scale, over the table that is the legend:
/// partners by type against their revenue.
public final class MixBars extends ChartCanvas {
    /// One part with its share in both measures and what the table says of it.
    public record Part(
            String name,
            Token colour,
            double first,
            double second,
            String firstText,
            String secondText,
            Runnable open) {}

    private static final double BAR = 18;

    private final String partHead;
    private final String firstHead;
    private final String secondHead;
    private List<Part> parts = List.of();
    private String firstTotal = "";
    private String secondTotal = "";

    public MixBars(String partHead, String firstHead, String secondHead) {
        this.partHead = partHead;
        this.firstHead = firstHead;
        this.secondHead = secondHead;
    }

    /// The totals are the figures at the right end of the two bars.
    public void show(List<Part> newParts, String newFirstTotal, String newSecondTotal) {
        parts = List.copyOf(newParts);
        firstTotal = newFirstTotal;
        secondTotal = newSecondTotal;
        redraw();
    }

    @Override
    public ChartTable table() {
        List<List<String>> rows = new ArrayList<>();
        parts.forEach(part -> rows.add(List.of(part.name(), part.firstText(), part.secondText())));
        return new ChartTable(List.of(partHead, firstHead, secondHead), rows);
    }

    @Override
    protected void draw(Pen pen, Tokens tokens, double width, double height) {
        double[] first = parts.stream().mapToDouble(Part::first).toArray();
        double[] second = parts.stream().mapToDouble(Part::second).toArray();
        stack(pen, tokens, firstHead, firstTotal, first, 0, width);
        stack(pen, tokens, secondHead, secondTotal, second, 46, width);
        lines(pen, tokens, width, height, 96);
    }

    private void stack(
            Pen pen,
            Tokens tokens,
            String name,
            String total,
            double[] values,
            double y,
            double width) {
        pen.text(name, 0, y + 11, Align.LEFT, 12, false, tokens.colour(Token.FG_MUTED));
        pen.text(total, width, y + 11, Align.RIGHT, 12, true, tokens.colour(Token.FG_DEFAULT));
        double sum = 0;
        for (double value : values) {
            sum += Math.max(0, value);
        }
        double x = 0;
        for (int i = 0; i < values.length && sum > 0; i++) {
            double part = Math.max(0, values[i]) / sum * width;
            double shown = Math.max(0, part - (i < values.length - 1 ? 1 : 0));
            pen.box(x, y + 17, shown, BAR, 0, tokens.colour(parts.get(i).colour()));
            hit(x, y + 17, part, BAR, words(parts.get(i)), parts.get(i).open());
            x += part;
        }
    }

    private void lines(Pen pen, Tokens tokens, double width, double height, double top) {
        Color muted = tokens.colour(Token.FG_MUTED);
        double secondRoom = room(pen, secondHead, parts.stream().map(Part::secondText).toList());
        double firstRoom = room(pen, firstHead, parts.stream().map(Part::firstText).toList());
        double firstRight = width - secondRoom - 12;
        pen.text(partHead, 0, top + 10, Align.LEFT, 11, false, muted);
        pen.text(firstHead, firstRight, top + 10, Align.RIGHT, 11, false, muted);
        pen.text(secondHead, width, top + 10, Align.RIGHT, 11, false, muted);
        double line = Math.min(24, Math.max(16, (height - top - 14) / Math.max(1, parts.size())));
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            double y = top + 14 + line * i + line / 2 + 4;
            if (y > height) {
                return;
            }
            pen.box(0, y - 8, 8, 8, 2, tokens.colour(part.colour()));
            String name = pen.fit(part.name(), firstRight - firstRoom - 24, 12, false);
            pen.text(name, 16, y, Align.LEFT, 12, false, tokens.colour(Token.FG_DEFAULT));
            pen.text(
                    part.firstText(),
                    firstRight,
                    y,
                    Align.RIGHT,
                    12,
                    false,
                    tokens.colour(Token.FG_DEFAULT));
            pen.text(
                    part.secondText(),
                    width,
                    y,
                    Align.RIGHT,
                    12,
                    true,
                    tokens.colour(Token.FG_DEFAULT));
            hit(0, y - line / 2 - 4, width, line, words(part), part.open());
        }
    }

    private static double room(Pen pen, String head, List<String> texts) {
        double widest =
                texts.stream().mapToDouble(text -> pen.width(text, 12, true)).max().orElse(0);
        return Math.max(pen.width(head, 11, false), widest);
    }

    private String words(Part part) {
        return part.name()
                + ": "
                + firstHead
                + " "
                + part.firstText()
                + ", "
                + secondHead
                + " "
                + part.secondText();
    }
}
