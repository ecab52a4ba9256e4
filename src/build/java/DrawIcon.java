import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

import javax.imageio.ImageIO;

/// Draws our icon, a tree on arched prop roots, as SVG and as PNG in every size that a desktop asks
/// for. Run it by hand after a change of the drawing: `java src/build/java/DrawIcon.java
/// resources/app/mangrove/ui/icon`.
public final class DrawIcon {

    /// The drawing, in a square of 24 units. Only M, C, L and Z with absolute coordinates.
    private static final List<String> STROKES =
            List.of(
                    // crown
                    "M 4 9.5 C 4 5.2 7.4 2.5 12 2.5 C 16.6 2.5 20 5.2 20 9.5"
                            + " C 17.6 8 15 8 12 9.5 C 9 8 6.4 8 4 9.5 Z",
                    // trunk and middle root
                    "M 12 9.5 L 12 21.5",
                    // inner roots
                    "M 12 13 C 9.9 13.4 8.5 16.5 8.5 21.5",
                    "M 12 13 C 14.1 13.4 15.5 16.5 15.5 21.5",
                    // outer roots
                    "M 12 12 C 8 12 5 15.5 5 21.5",
                    "M 12 12 C 16 12 19 15.5 19 21.5");

    private static final String TEAL = "#0f766e";
    private static final double UNITS = 24;
    private static final int[] SIZES = {16, 32, 48, 64, 128, 256, 512};

    private DrawIcon() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("mangrove.svg"), svg());
        for (int size : SIZES) {
            ImageIO.write(png(size), "png", folder.resolve("mangrove-" + size + ".png").toFile());
        }
    }

    private static String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\" fill=\"none\"")
                .append(" stroke=\"" + TEAL + "\" stroke-width=\"1.8\"")
                .append(" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n");
        for (String stroke : STROKES) {
            svg.append("  <path d=\"").append(stroke).append("\"/>\n");
        }
        return svg.append("</svg>\n").toString();
    }

    /// White on a teal tile, so that it is seen on every desktop; the smallest fills its square.
    private static BufferedImage png(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double margin = size <= 16 ? 0 : size / 24.0;
        double side = size - 2 * margin;
        g.setColor(Color.decode(TEAL));
        g.fill(new RoundRectangle2D.Double(margin, margin, side, side, side * 0.4, side * 0.4));
        double scale = side * 0.72 / UNITS;
        g.translate(size / 2.0, size / 2.0);
        g.scale(scale, scale);
        g.translate(-UNITS / 2, -UNITS / 2);
        g.setColor(Color.WHITE);
        g.setStroke(new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (String stroke : STROKES) {
            g.draw(outline(stroke));
        }
        g.dispose();
        return image;
    }

    private static Path2D outline(String stroke) {
        Path2D path = new Path2D.Double();
        try (Scanner words = new Scanner(stroke)) {
            while (words.hasNext()) {
                String command = words.next();
                List<Double> at = new ArrayList<>();
                while (words.hasNext("-?[0-9.]+")) {
                    at.add(Double.parseDouble(words.next()));
                }
                switch (command) {
                    case "M" -> path.moveTo(at.get(0), at.get(1));
                    case "L" -> path.lineTo(at.get(0), at.get(1));
                    case "C" ->
                            path.curveTo(
                                    at.get(0), at.get(1), at.get(2), at.get(3), at.get(4),
                                    at.get(5));
                    case "Z" -> path.closePath();
                    default -> throw new IllegalArgumentException(command);
                }
            }
        }
        return path;
    }
}
