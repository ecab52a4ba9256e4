package app.mangrove.hierarchy.view;

import app.mangrove.hierarchy.Measure;
import app.mangrove.hierarchy.Part;
import app.mangrove.hierarchy.view.graph.Camera;
import app.mangrove.hierarchy.view.graph.GraphLayout;
import app.mangrove.ui.chart.Pen;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Token;
import app.mangrove.ui.theme.Tokens;

import javafx.scene.paint.Color;

/// Draws one card, one line or one knob of the graph as a camera sees it.
final class GraphPen {
    static final double WIDTH = 196;
    static final double HEIGHT = 48;
    static final double COLUMN = 268;
    static final double LINE = 60;
    static final double KNOB = 9;

    private final Pen pen;
    private final Tokens tokens;
    private final Camera camera;

    /// How a card is marked.
    enum Mark {
        NONE,
        SELECTED,
        TARGET,
        REFUSED
    }

    GraphPen(Pen pen, Tokens tokens, Camera camera) {
        this.pen = pen;
        this.tokens = tokens;
        this.camera = camera;
    }

    static double left(GraphLayout.Node node) {
        return node.column() * COLUMN;
    }

    static double top(GraphLayout.Node node) {
        return node.line() * LINE;
    }

    private Color colour(Token token) {
        return tokens.colour(token);
    }

    void line(GraphLayout.Line line, boolean faint) {
        double x1 = camera.screenX(left(line.from()) + WIDTH);
        double y1 = camera.screenY(top(line.from()) + HEIGHT / 2);
        double x2 = camera.screenX(left(line.to()));
        double y2 = camera.screenY(top(line.to()) + HEIGHT / 2);
        double middle = Math.max(x1 + 20 * camera.scale(), (x1 + x2) / 2);
        double turn = Math.min(8 * camera.scale(), Math.abs(y2 - y1) / 2);
        double down = Math.signum(y2 - y1) * turn;
        double[] xs = {x1, middle - turn, middle, middle, middle + turn, x2};
        double[] ys = {y1, y1, y1 + down, y2 - down, y2, y2};
        Color stroke = colour(Token.series(Words.series(line.kind())));
        Color seen =
                Color.color(
                        stroke.getRed(), stroke.getGreen(), stroke.getBlue(), faint ? 0.35 : 0.85);
        pen.line(xs, ys, seen, Math.max(1, 1.6 * camera.scale()), Words.dashes(line.kind()));
    }

    void card(GraphLayout.Node node, Shown shown, Measure measure, double largest, Mark mark) {
        double scale = camera.scale();
        double x = camera.screenX(left(node));
        double y = camera.screenY(top(node));
        double border = mark == Mark.NONE ? 1 : 2;
        Color edge =
                switch (mark) {
                    case NONE -> colour(Token.BORDER_DEFAULT);
                    case SELECTED, TARGET -> colour(Token.ACCENT_EMPHASIS);
                    case REFUSED -> colour(Token.DANGER_EMPHASIS);
                };
        Color fill =
                switch (mark) {
                    case NONE -> colour(Token.CARD);
                    case SELECTED, TARGET -> colour(Token.ACCENT_SUBTLE);
                    case REFUSED -> colour(Token.DANGER_SUBTLE);
                };
        double width = WIDTH * scale;
        double height = HEIGHT * scale;
        double radius = 8 * scale;
        pen.box(x, y, width, height, radius, edge);
        pen.box(
                x + border,
                y + border,
                width - 2 * border,
                height - 2 * border,
                Math.max(0, radius - border),
                colour(Token.CARD));
        pen.box(
                x + border,
                y + border,
                width - 2 * border,
                height - 2 * border,
                Math.max(0, radius - border),
                fill);
        if (scale >= 0.34) {
            words(node, shown, measure, x, y);
        }
        bar(node.nr(), shown, measure, largest, x, y);
    }

    private void words(GraphLayout.Node node, Shown shown, Measure measure, double x, double y) {
        double scale = camera.scale();
        double room = (WIDTH - 24) * scale;
        double size = 12.5 * scale;
        String name = pen.fit(shown.name(node.nr()), room, size, true);
        pen.text(
                name,
                x + 12 * scale,
                y + 18 * scale,
                Pen.Align.LEFT,
                size,
                true,
                colour(Token.FG_DEFAULT));
        if (scale < 0.55) {
            return;
        }
        double small = 11 * scale;
        pen.text(
                shown.brief(measure, Part.TOTAL, node.nr()),
                x + 12 * scale,
                y + 34 * scale,
                Pen.Align.LEFT,
                small,
                false,
                colour(Token.FG_DEFAULT));
        int below = shown.rolled().partnersBelow(node.nr());
        if (below > 0) {
            pen.text(
                    Text.of("hierarchy.count-below", below),
                    x + (WIDTH - 12) * scale,
                    y + 34 * scale,
                    Pen.Align.RIGHT,
                    small,
                    false,
                    colour(Token.FG_MUTED));
        }
    }

    /// Own and below as one bar, in proportion to the largest total that is drawn.
    private void bar(int nr, Shown shown, Measure measure, double largest, double x, double y) {
        double scale = camera.scale();
        double own = Math.max(0, value(shown, measure, Part.OWN, nr));
        double total = Math.max(own, value(shown, measure, Part.TOTAL, nr));
        double room = (WIDTH - 24) * scale;
        double left = x + 12 * scale;
        double top = y + 40 * scale;
        double height = Math.max(1.5, 3 * scale);
        pen.box(left, top, room, height, height / 2, colour(Token.NEUTRAL_SUBTLE));
        if (largest > 0 && total > 0) {
            pen.box(left, top, room * total / largest, height, height / 2, colour(Token.SEQ_2));
            if (own > 0) {
                pen.box(left, top, room * own / largest, height, height / 2, colour(Token.SEQ_4));
            }
        }
    }

    static double value(Shown shown, Measure measure, Part part, int nr) {
        return shown.rolled().value(measure, part, nr).optional().orElse(0L);
    }

    /// The round handle that opens or shuts a branch.
    void knob(GraphLayout.Node node) {
        double scale = camera.scale();
        double x = camera.screenX(left(node) + WIDTH);
        double y = camera.screenY(top(node) + HEIGHT / 2);
        boolean shut = node.hidden() == node.children();
        pen.dot(x, y, KNOB * scale, colour(Token.BORDER_DEFAULT));
        pen.dot(x, y, (KNOB - 1) * scale, colour(shut ? Token.ACCENT_SUBTLE : Token.CARD));
        if (scale < 0.4) {
            return;
        }
        double arm = 3.5 * scale;
        Color stroke = colour(shut ? Token.ACCENT_FG : Token.FG_MUTED);
        pen.line(new double[] {x - arm, x + arm}, new double[] {y, y}, stroke, 1.3 * scale);
        if (shut) {
            pen.line(new double[] {x, x}, new double[] {y - arm, y + arm}, stroke, 1.3 * scale);
        }
    }

    /// The place that stands for children that are not drawn.
    void rest(GraphLayout.Node node) {
        double scale = camera.scale();
        double x = camera.screenX(left(node));
        double y = camera.screenY(top(node) + HEIGHT / 4);
        pen.box(
                x,
                y,
                WIDTH / 2 * scale,
                HEIGHT / 2 * scale,
                HEIGHT / 4 * scale,
                colour(Token.NEUTRAL_SUBTLE));
        pen.text(
                Text.of("hierarchy.more", node.hidden()),
                x + WIDTH / 4 * scale,
                y + HEIGHT / 2 * scale * 0.66,
                Pen.Align.CENTRE,
                11 * scale,
                false,
                colour(Token.ACCENT_FG));
    }
}
