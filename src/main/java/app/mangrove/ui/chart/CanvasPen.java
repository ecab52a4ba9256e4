package app.mangrove.ui.chart;

import app.mangrove.ui.theme.Fonts;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

import java.util.HashMap;
import java.util.Map;

/// Draws on a canvas.
final class CanvasPen implements Pen {
    private static final Map<String, Font> FONTS = new HashMap<>();
    private static final Text RULER = new Text();

    private final GraphicsContext context;

    CanvasPen(GraphicsContext context) {
        this.context = context;
        context.setLineCap(StrokeLineCap.BUTT);
        context.setLineJoin(StrokeLineJoin.ROUND);
    }

    @Override
    public void box(double x, double y, double width, double height, double radius, Color fill) {
        context.setFill(fill);
        if (radius <= 0) {
            context.fillRect(x, y, width, height);
        } else {
            context.fillRoundRect(x, y, width, height, radius * 2, radius * 2);
        }
    }

    @Override
    public void line(double[] xs, double[] ys, Color stroke, double width, double... dashes) {
        context.setStroke(stroke);
        context.setLineWidth(width);
        context.setLineDashes(dashes);
        context.strokePolyline(xs, ys, xs.length);
    }

    @Override
    public void area(double[] xs, double[] ys, Color fill) {
        context.setFill(fill);
        context.fillPolygon(xs, ys, xs.length);
    }

    @Override
    public void rings(double[][] xs, double[][] ys, Color fill, Color stroke) {
        context.setFillRule(FillRule.EVEN_ODD);
        context.beginPath();
        for (int r = 0; r < xs.length; r++) {
            context.moveTo(xs[r][0], ys[r][0]);
            for (int i = 1; i < xs[r].length; i++) {
                context.lineTo(xs[r][i], ys[r][i]);
            }
            context.closePath();
        }
        context.setFill(fill);
        context.fill();
        context.setStroke(stroke);
        context.setLineWidth(0.5);
        context.setLineDashes();
        context.stroke();
    }

    @Override
    public void dot(double x, double y, double radius, Color fill) {
        context.setFill(fill);
        context.fillOval(x - radius, y - radius, radius * 2, radius * 2);
    }

    @Override
    public void text(
            String text, double x, double y, Align align, double size, boolean strong, Color fill) {
        context.setFill(fill);
        context.setFont(font(size, strong));
        context.setTextAlign(
                switch (align) {
                    case LEFT -> TextAlignment.LEFT;
                    case CENTRE -> TextAlignment.CENTER;
                    case RIGHT -> TextAlignment.RIGHT;
                });
        context.fillText(text, x, y);
    }

    @Override
    public double width(String text, double size, boolean strong) {
        return measure(text, size, strong);
    }

    static double measure(String text, double size, boolean strong) {
        RULER.setFont(font(size, strong));
        RULER.setText(text);
        return RULER.getLayoutBounds().getWidth();
    }

    private static Font font(double size, boolean strong) {
        return FONTS.computeIfAbsent(
                size + "/" + strong, key -> strong ? Fonts.strong(size) : Fonts.regular(size));
    }
}
