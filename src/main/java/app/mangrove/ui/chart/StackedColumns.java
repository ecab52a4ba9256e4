package app.mangrove.ui.chart;

import app.mangrove.ui.chart.Pen.Align;
import app.mangrove.ui.theme.Token;
import app.mangrove.ui.theme.Tokens;

import javafx.scene.paint.Color;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// Columns of stacked parts, such as revenue by month and type, with the total on each.
public final class StackedColumns extends ChartCanvas {
    /// Opens what is behind one part: the place of its column and of its series.
    @FunctionalInterface
    public interface Open {
        void part(int column, int series);
    }

    private static final double LEGEND_LINE = 20;

    private final DoubleFunction<String> axisText;
    private final DoubleFunction<String> valueText;
    private List<String> columns = List.of();
    private List<Series> series = List.of();
    private Open open = (column, part) -> {};

    /// `axisText` writes the short figures at the axis and above the columns, `valueText` the exact
    /// ones for tooltips and the table.
    public StackedColumns(DoubleFunction<String> axisText, DoubleFunction<String> valueText) {
        this.axisText = axisText;
        this.valueText = valueText;
    }

    public void show(List<String> newColumns, List<Series> newSeries) {
        columns = List.copyOf(newColumns);
        series = List.copyOf(newSeries);
        redraw();
    }

    public void onOpen(Open newOpen) {
        open = newOpen;
    }

    @Override
    public ChartTable table() {
        List<String> head = new ArrayList<>();
        head.add("");
        series.forEach(s -> head.add(s.name()));
        List<List<String>> rows = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            List<String> row = new ArrayList<>();
            row.add(columns.get(c));
            for (Series s : series) {
                row.add(valueText.apply(s.values()[c]));
            }
            rows.add(row);
        }
        return new ChartTable(head, rows);
    }

    @Override
    protected void draw(Pen pen, Tokens tokens, double width, double height) {
        if (columns.isEmpty()) {
            return;
        }
        double top = legend(pen, tokens, width) + 18;
        double bottom = height - 20;
        Ticks ticks = Ticks.to(highest(), Math.clamp((int) ((bottom - top) / 44), 2, 5));
        double left = axis(pen, tokens, ticks, width, top, bottom);
        double slot = (width - left) / columns.size();
        double barWidth = Math.min(48, slot * 0.66);
        for (int c = 0; c < columns.size(); c++) {
            double x = left + slot * c + (slot - barWidth) / 2;
            column(pen, tokens, c, x, barWidth, slot, top, bottom, ticks.top());
        }
        pen.rule(left, bottom, width, bottom, tokens.colour(Token.AXIS), 1);
    }

    private void column(
            Pen pen,
            Tokens tokens,
            int c,
            double x,
            double barWidth,
            double slot,
            double top,
            double bottom,
            double max) {
        double y = bottom;
        Color gap = tokens.colour(Token.CARD);
        double total = 0;
        for (int s = 0; s < series.size(); s++) {
            double value = Math.max(0, series.get(s).values()[c]);
            double part = value / max * (bottom - top);
            total += value;
            if (part <= 0) {
                continue;
            }
            y -= part;
            pen.box(x, y, barWidth, part, 0, tokens.colour(series.get(s).colour()));
            if (part > 2) {
                pen.rule(x, y, x + barWidth, y, gap, 1);
            }
            int at = s;
            String words =
                    columns.get(c) + ", " + series.get(s).name() + ": " + valueText.apply(value);
            hit(x, y, barWidth, part, words, () -> open.part(c, at));
        }
        Color muted = tokens.colour(Token.FG_MUTED);
        String label = axisText.apply(total);
        if (total > 0 && pen.width(label, 11, false) < slot) {
            pen.text(label, x + barWidth / 2, y - 5, Align.CENTRE, 11, false, muted);
        }
        int every = (int) Math.ceil((widest(pen) + 8) / slot);
        if (c % every == 0) {
            pen.text(columns.get(c), x + barWidth / 2, bottom + 16, Align.CENTRE, 11, false, muted);
        }
    }

    private double widest(Pen pen) {
        return columns.stream().mapToDouble(text -> pen.width(text, 11, false)).max().orElse(0);
    }

    private double axis(
            Pen pen, Tokens tokens, Ticks ticks, double width, double top, double bottom) {
        double room = 0;
        for (int i = 0; i <= ticks.count(); i++) {
            room = Math.max(room, pen.width(axisText.apply(i * ticks.step()), 11, false));
        }
        double left = room + 8;
        for (int i = 0; i <= ticks.count(); i++) {
            double y = bottom - i * ticks.step() / ticks.top() * (bottom - top);
            if (i > 0) {
                pen.rule(left, y, width, y, tokens.colour(Token.GRID), 1);
            }
            pen.text(
                    axisText.apply(i * ticks.step()),
                    room,
                    y + 4,
                    Align.RIGHT,
                    11,
                    false,
                    tokens.colour(Token.FG_MUTED));
        }
        return left;
    }

    /// The names of the series; answers where they end.
    private double legend(Pen pen, Tokens tokens, double width) {
        double x = 0;
        double y = 12;
        for (Series s : series) {
            double needed = 14 + pen.width(s.name(), 12, false) + 13;
            if (x > 0 && x + needed - 13 > width) {
                x = 0;
                y += LEGEND_LINE;
            }
            pen.box(x, y - 9, 9, 9, 2, tokens.colour(s.colour()));
            pen.text(s.name(), x + 14, y, Align.LEFT, 12, false, tokens.colour(Token.FG_MUTED));
            x += needed;
        }
        return series.isEmpty() ? 0 : y + 4;
    }

    private double highest() {
        double highest = 0;
        for (int c = 0; c < columns.size(); c++) {
            double sum = 0;
            for (Series s : series) {
                sum += Math.max(0, s.values()[c]);
            }
            highest = Math.max(highest, sum);
        }
        return highest;
    }
}
