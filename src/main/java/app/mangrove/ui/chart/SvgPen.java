package app.mangrove.ui.chart;

import app.mangrove.ui.theme.Fonts;

import javafx.scene.paint.Color;

import java.util.Locale;

/// Writes the strokes as SVG.
final class SvgPen implements Pen {
    private final StringBuilder out = new StringBuilder();

    /// The whole file, on a ground of the given colour.
    String file(double width, double height, Color ground) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">\n"
                        .formatted(n(width), n(height), n(width), n(height))
                + "<rect width=\"100%\" height=\"100%\" fill=\""
                + hex(ground)
                + "\"/>\n"
                + out
                + "</svg>\n";
    }

    @Override
    public void box(double x, double y, double width, double height, double radius, Color fill) {
        out.append(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" %s/>\n"
                        .formatted(n(x), n(y), n(width), n(height), n(radius), fill(fill)));
    }

    @Override
    public void line(double[] xs, double[] ys, Color stroke, double width, double... dashes) {
        StringBuilder dash = new StringBuilder();
        for (double length : dashes) {
            dash.append(n(length)).append(' ');
        }
        String dashed =
                dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash.toString().strip() + "\"";
        out.append(
                "<polyline points=\"%s\" fill=\"none\" %s stroke-width=\"%s\"%s/>\n"
                        .formatted(points(xs, ys), stroke(stroke), n(width), dashed));
    }

    @Override
    public void area(double[] xs, double[] ys, Color fill) {
        out.append("<polygon points=\"%s\" %s/>\n".formatted(points(xs, ys), fill(fill)));
    }

    @Override
    public void rings(double[][] xs, double[][] ys, Color fill, Color stroke) {
        StringBuilder path = new StringBuilder();
        for (int r = 0; r < xs.length; r++) {
            path.append('M').append(points(xs[r], ys[r]).replace(" ", " L")).append("Z ");
        }
        out.append(
                "<path d=\"%s\" fill-rule=\"evenodd\" %s %s stroke-width=\"0.5\"/>\n"
                        .formatted(path.toString().strip(), fill(fill), stroke(stroke)));
    }

    @Override
    public void dot(double x, double y, double radius, Color fill) {
        out.append(
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" %s/>\n"
                        .formatted(n(x), n(y), n(radius), fill(fill)));
    }

    @Override
    public void text(
            String text, double x, double y, Align align, double size, boolean strong, Color fill) {
        String anchor =
                switch (align) {
                    case LEFT -> "start";
                    case CENTRE -> "middle";
                    case RIGHT -> "end";
                };
        out.append(
                ("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" font-family=\"%s, Inter, sans-serif\""
                                + " font-size=\"%s\" font-weight=\"%s\" %s>%s</text>\n")
                        .formatted(
                                n(x),
                                n(y),
                                anchor,
                                Fonts.FAMILY,
                                n(size),
                                strong ? "600" : "400",
                                fill(fill),
                                escape(text)));
    }

    @Override
    public double width(String text, double size, boolean strong) {
        return CanvasPen.measure(text, size, strong);
    }

    private static String points(double[] xs, double[] ys) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < xs.length; i++) {
            points.append(i == 0 ? "" : " ").append(n(xs[i])).append(',').append(n(ys[i]));
        }
        return points.toString();
    }

    private static String fill(Color colour) {
        return "fill=\"" + hex(colour) + "\"" + opacity("fill", colour);
    }

    private static String stroke(Color colour) {
        return "stroke=\"" + hex(colour) + "\"" + opacity("stroke", colour);
    }

    private static String opacity(String what, Color colour) {
        return colour.getOpacity() >= 1
                ? ""
                : " " + what + "-opacity=\"" + n(colour.getOpacity()) + "\"";
    }

    private static String hex(Color colour) {
        return "#%02x%02x%02x"
                .formatted(
                        Math.round(colour.getRed() * 255),
                        Math.round(colour.getGreen() * 255),
                        Math.round(colour.getBlue() * 255));
    }

    private static String n(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
