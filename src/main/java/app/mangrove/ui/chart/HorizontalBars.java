package app.mangrove.ui.chart;

import app.mangrove.ui.chart.Pen.Align;
import app.mangrove.ui.theme.Token;
import app.mangrove.ui.theme.Tokens;

import javafx.scene.paint.Color;

import java.util.List;

/// Names at the left, thin bars on a track, figures at the right; negative values point left.
public final class HorizontalBars extends ChartCanvas {
    private static final double LINE = 26;
    private static final double THICK = 6;

    private final String nameHead;
    private final String valueHead;
    private List<Measured> bars = List.of();
    private double full;

    /// The heads are those of the table.
    public HorizontalBars(String nameHead, String valueHead) {
        this.nameHead = nameHead;
        this.valueHead = valueHead;
    }

    /// Shows bars against the longest of them.
    public void show(List<Measured> newBars) {
        show(newBars, newBars.stream().mapToDouble(bar -> Math.abs(bar.value())).max().orElse(1));
    }

    /// Shows bars against `newFull`, which fills the track.
    public void show(List<Measured> newBars, double newFull) {
        bars = List.copyOf(newBars);
        full = newFull <= 0 ? 1 : newFull;
        requestParentLayout();
        redraw();
    }

    @Override
    public ChartTable table() {
        return new ChartTable(
                List.of(nameHead, valueHead),
                bars.stream().map(bar -> List.of(bar.name(), bar.text())).toList());
    }

    @Override
    protected double computePrefHeight(double width) {
        return zoomed(bars.size() * LINE);
    }

    @Override
    protected void draw(Pen pen, Tokens tokens, double width, double height) {
        if (bars.isEmpty()) {
            return;
        }
        double line = Math.min(LINE + 8, height / bars.size());
        double valueRoom =
                bars.stream().mapToDouble(bar -> pen.width(bar.text(), 12, true)).max().orElse(0);
        double widest =
                bars.stream().mapToDouble(bar -> pen.width(bar.name(), 12, false)).max().orElse(0);
        double nameRoom = Math.min(widest, Math.max(width * 0.4, width - valueRoom - 60));
        double left = nameRoom + 16;
        double track = Math.max(20, width - left - valueRoom - 12);
        boolean both = bars.stream().anyMatch(bar -> bar.value() < 0);
        for (int i = 0; i < bars.size(); i++) {
            Measured bar = bars.get(i);
            double middle = line * i + line / 2;
            pen.text(
                    pen.fit(bar.name(), nameRoom, 12, false),
                    0,
                    middle + 4,
                    Align.LEFT,
                    12,
                    false,
                    tokens.colour(Token.FG_DEFAULT));
            pen.text(
                    bar.text(),
                    width,
                    middle + 4,
                    Align.RIGHT,
                    12,
                    true,
                    tokens.colour(Token.FG_DEFAULT));
            bar(pen, tokens, bar, left, middle, track, both);
            hit(0, middle - line / 2, width, line, bar.name() + ": " + bar.text(), bar.open());
        }
    }

    private void bar(
            Pen pen,
            Tokens tokens,
            Measured bar,
            double left,
            double middle,
            double track,
            boolean both) {
        double part = Math.clamp(Math.abs(bar.value()) / full, 0, 1);
        double top = middle - THICK / 2;
        if (!both) {
            pen.box(left, top, track, THICK, 2, tokens.colour(Token.NEUTRAL_SUBTLE));
            pen.box(left, top, track * part, THICK, 2, tokens.colour(Token.SEQ_4));
            return;
        }
        double zero = left + track / 2;
        double length = track / 2 * part;
        Color colour = tokens.colour(bar.value() < 0 ? Token.CHART_2 : Token.CHART_1);
        pen.box(bar.value() < 0 ? zero - length : zero, top - 1, length, THICK + 2, 0, colour);
    }
}
