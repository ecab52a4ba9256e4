package app.mangrove.mix.view;

import app.mangrove.mix.gap.Coverage;
import app.mangrove.mix.gap.Gap;
import app.mangrove.mix.view.typing.Block;
import app.mangrove.ui.chart.ChartCanvas;
import app.mangrove.ui.chart.ChartTable;
import app.mangrove.ui.chart.Pen;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Token;
import app.mangrove.ui.theme.Tokens;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.paint.Color;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The gap of every cell as a heat map, with totals at the right and below, and the coverage of
/// each column under them.
final class HeatMatrix extends ChartCanvas {
    private static final double NAMES = 136;
    private static final double LEAST = 76;
    private static final double NARROW = 56;

    /// So many columns and their total are made narrow before they scroll.
    private static final int FEW = 12;

    private static final double TALL = 46;
    private static final double SPACE = 2;
    private static final double HEAD = 44;
    private static final double FOOT = 50;

    /// The coverage at which a bar is full.
    private static final double FULL = 1.5;

    private Optional<MixPicture> picture = Optional.empty();
    private Optional<CellWords> words = Optional.empty();
    private Block chosen = Block.at(0, 0);
    private double step = LEAST;
    private double pinned;
    private double seen = Double.MAX_VALUE;

    HeatMatrix() {
        name(Text.of("mixplan.matrix"));
    }

    void show(MixPicture now, CellWords text) {
        picture = Optional.of(now);
        words = Optional.of(text);
        redraw();
    }

    void choose(Block block) {
        chosen = block;
        redraw();
    }

    /// The names of the rows are drawn from here on, and the totals up to there, in pixels of this
    /// node.
    void pin(double left, double right) {
        if (left != pinned || right != seen) {
            pinned = left;
            seen = right;
            redraw();
        }
    }

    /// How wide those are.
    double names() {
        return zoomed(NAMES);
    }

    private int columns() {
        return picture.map(now -> now.columns().size()).orElse(1);
    }

    private double least() {
        return columns() <= FEW + 1 ? NARROW : LEAST;
    }

    private int rows() {
        return picture.map(now -> now.rows().size()).orElse(1);
    }

    @Override
    protected double computeMinWidth(double height) {
        return zoomed(NAMES + least() * columns());
    }

    @Override
    protected double computePrefWidth(double height) {
        return computeMinWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return zoomed(HEAD + rows() * (TALL + SPACE) + FOOT);
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computeMinHeight(width);
    }

    /// Where a cell is drawn, in pixels of this node.
    Bounds place(int row, int column) {
        return new BoundingBox(
                zoomed(x(column)), zoomed(y(row)), zoomed(step - SPACE), zoomed(TALL));
    }

    /// The cell under a point of this node.
    Optional<Block> at(double px, double py) {
        double unit = zoomed(1);
        int last = columns() - 1;
        double left = x(last);
        boolean total = px / unit >= left && px / unit < left + step;
        int column = total ? last : (int) Math.floor((px / unit - NAMES) / step);
        int row = (int) Math.floor((py / unit - HEAD) / (TALL + SPACE));
        return row >= 0 && row < rows() && column >= 0 && column < columns()
                ? Optional.of(Block.at(row, column))
                : Optional.empty();
    }

    private double x(int column) {
        double natural = NAMES + column * step;
        return column < columns() - 1
                ? natural
                : Math.max(NAMES, Math.min(natural, seen / zoomed(1) - step));
    }

    private static double y(int row) {
        return HEAD + row * (TALL + SPACE);
    }

    @Override
    protected void draw(Pen pen, Tokens tokens, double width, double height) {
        if (picture.isEmpty() || words.isEmpty()) {
            return;
        }
        MixPicture now = picture.get();
        step = Math.max(least(), Math.floor((width - NAMES) / columns()));
        for (int column = 0; column < columns(); column++) {
            boolean over = column == columns() - 1 && x(column) < NAMES + column * step;
            if (over) {
                double all = step + 30;
                pen.box(x(column) - 4, 0, all, height, 0, tokens.colour(Token.PAGE));
            }
            head(pen, tokens, now, column);
            for (int row = 0; row < rows(); row++) {
                cell(pen, tokens, now, row, column);
            }
            foot(pen, tokens, now, column);
        }
        names(pen, tokens, now, height);
    }

    /// Over the cells, where they have moved under it.
    private void names(Pen pen, Tokens tokens, MixPicture now, double height) {
        double left = pinned / zoomed(1);
        Color muted = tokens.colour(Token.FG_MUTED);
        if (left > 0) {
            pen.box(left - 32, 0, NAMES + 30, height, 0, tokens.colour(Token.PAGE));
        }
        String unit = words.map(CellWords::unit).orElse("");
        String corner = CellWords.title(now.rowAxis()) + (unit.isEmpty() ? "" : ", " + unit);
        pen.text(corner, left, HEAD - 10, Pen.Align.LEFT, 12, false, muted);
        double line = y(rows() - 1) - SPACE;
        Color border = tokens.colour(Token.BORDER_DEFAULT);
        pen.rule(left, line, left + NAMES - 4, line, border, 1);
        for (int row = 0; row < rows(); row++) {
            name(pen, tokens, now, row, left);
        }
        double top = y(rows());
        Color plain = tokens.colour(Token.FG_DEFAULT);
        String coverage = Text.of("mixplan.coverage");
        pen.text(coverage, left, top + 16, Pen.Align.LEFT, 12, false, plain);
        String rule = pen.fit(Text.of("mixplan.coverage-rule"), NAMES - 8, 11, false);
        pen.text(rule, left, top + 32, Pen.Align.LEFT, 11, false, muted);
    }

    private void head(Pen pen, Tokens tokens, MixPicture now, int column) {
        boolean all = column == columns() - 1;
        Color colour = tokens.colour(all ? Token.FG_DEFAULT : Token.FG_MUTED);
        String name = CellWords.name(now, now.columnAxis(), now.columns().get(column));
        double room = step - 8;
        List<String> lines = broken(pen, name, room, all);
        for (int i = 0; i < lines.size(); i++) {
            double base = HEAD - 10 - 16 * (lines.size() - 1 - i);
            String text = pen.fit(lines.get(i), room, 12, all);
            pen.text(text, x(column) + step / 2 - 1, base, Pen.Align.CENTRE, 12, all, colour);
        }
    }

    /// In at most two lines, broken where the first is fullest.
    private static List<String> broken(Pen pen, String name, double room, boolean strong) {
        if (pen.width(name, 12, strong) <= room) {
            return List.of(name);
        }
        int at = -1;
        for (int i = name.indexOf(' '); i > 0; i = name.indexOf(' ', i + 1)) {
            if (pen.width(name.substring(0, i), 12, strong) <= room) {
                at = i;
            }
        }
        return at < 0 ? List.of(name) : List.of(name.substring(0, at), name.substring(at + 1));
    }

    private void name(Pen pen, Tokens tokens, MixPicture now, int row, double from) {
        boolean all = row == rows() - 1;
        double middle = y(row) + TALL / 2;
        if (!all) {
            pen.box(from, middle - 4, 8, 8, 2, tokens.colour(Token.series(row)));
        }
        String name = CellWords.name(now, now.rowAxis(), now.rows().get(row));
        double left = all ? 0 : 16;
        pen.text(
                pen.fit(name, NAMES - left - 8, 12, all),
                from + left,
                middle + 4,
                Pen.Align.LEFT,
                12,
                all,
                tokens.colour(Token.FG_DEFAULT));
    }

    private void cell(Pen pen, Tokens tokens, MixPicture now, int row, int column) {
        CellWords text = words.orElseThrow();
        Gap gap = now.gap(row, column);
        double left = x(column);
        double top = y(row);
        double wide = step - SPACE;
        boolean total = now.isTotal(row, column);
        int heat = total ? 0 : text.heat(gap);
        if (total) {
            pen.box(left, top, wide, TALL, 4, tokens.colour(Token.BORDER_DEFAULT));
            pen.box(left + 1, top + 1, wide - 2, TALL - 2, 3, tokens.colour(Token.CARD));
        } else {
            pen.box(left, top, wide, TALL, 4, tokens.colour(CellWords.fill(heat)));
        }
        Color colour = tokens.colour(total ? Token.FG_DEFAULT : CellWords.words(heat));
        double middle = left + wide / 2;
        pen.text(text.large(gap), middle, top + 20, Pen.Align.CENTRE, 16, true, colour);
        String small = pen.fit(text.small(gap), wide - 6, 11, false);
        pen.text(small, middle, top + 36, Pen.Align.CENTRE, 11, false, colour);
        if (chosen.holds(row, column)) {
            ring(pen, tokens, left, top, wide, row == chosen.row() && column == chosen.column());
        }
        hit(left, top, wide, TALL, text.sentence(gap), () -> {});
    }

    private static void ring(
            Pen pen, Tokens tokens, double left, double top, double wide, boolean first) {
        Color colour = tokens.colour(first ? Token.FG_DEFAULT : Token.ACCENT_EMPHASIS);
        double[] xs = {left + 1, left + wide - 1, left + wide - 1, left + 1, left + 1};
        double[] ys = {top + 1, top + 1, top + TALL - 1, top + TALL - 1, top + 1};
        pen.line(xs, ys, colour, 2);
    }

    private void foot(Pen pen, Tokens tokens, MixPicture now, int column) {
        double top = y(rows());
        Color muted = tokens.colour(Token.FG_MUTED);
        Gap gap = now.gap(rows() - 1, column);
        double left = x(column) + 6;
        double wide = step - SPACE - 12;
        String full = CellWords.coverage(now, gap);
        String line = pen.width(full, 11, false) <= step - 6 ? full : CellWords.shortCoverage(gap);
        gap.coverage().ifPresent(share -> bar(pen, tokens, left, top + 9, wide, share));
        pen.text(
                pen.fit(line, step - 6, 11, false),
                left + wide / 2,
                top + 32,
                Pen.Align.CENTRE,
                11,
                false,
                muted);
        hit(left, top, wide, 40, words.orElseThrow().sentence(gap), () -> {});
    }

    /// A full bar is one and a half times the demand; the mark stands at the demand.
    private void bar(
            Pen pen, Tokens tokens, double left, double top, double wide, BigDecimal coverage) {
        double scale = wide / FULL;
        pen.box(left, top, wide, 6, 3, tokens.colour(Token.NEUTRAL_SUBTLE));
        double full = Math.clamp(coverage.doubleValue() * scale, 0, wide);
        boolean white =
                picture.map(now -> now.grid().bands().band(Optional.of(coverage)))
                        .filter(band -> band == Coverage.Band.WHITE_SPACE)
                        .isPresent();
        Token colour = white ? Token.DIV_O4 : Token.DIV_B4;
        pen.box(left, top, full, 6, Math.min(3, full / 2), tokens.colour(colour));
        double mark = left + scale;
        pen.rule(mark, top - 3, mark, top + 9, tokens.colour(Token.FG_DEFAULT), 2);
    }

    @Override
    public ChartTable table() {
        List<String> head = new ArrayList<>();
        List<List<String>> lines = new ArrayList<>();
        picture.ifPresent(now -> {
            head.add(CellWords.title(now.rowAxis()));
            now.columns().forEach(nr -> head.add(CellWords.name(now, now.columnAxis(), nr)));
            for (int row = 0; row < now.rows().size(); row++) {
                List<String> line = new ArrayList<>();
                line.add(CellWords.name(now, now.rowAxis(), now.rows().get(row)));
                for (int column = 0; column < now.columns().size(); column++) {
                    Gap gap = now.gap(row, column);
                    line.add(
                            words.map(text -> text.large(gap) + " (" + text.small(gap) + ")")
                                    .orElse(""));
                }
                lines.add(line);
            }
        });
        return new ChartTable(head, lines);
    }
}
