package app.mangrove.report.statement;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// Pages of A4 in the product's typeface, written from the top.
///
/// Unit: points; y counts from the top of the page.
final class Sheet implements AutoCloseable {
    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();
    static final float MARGIN = 56;
    static final float RIGHT = WIDTH - MARGIN;
    private static final float[] INK = {0.10f, 0.13f, 0.15f};
    private static final float[] MUTED = {0.40f, 0.45f, 0.48f};
    private static final float[] LINE = {0.82f, 0.85f, 0.86f};

    private final PDDocument document;
    private final PDFont regular;
    private final PDFont bold;
    private PDPageContentStream out;

    /// How a text looks.
    record Style(boolean bold, float size, boolean muted) {
        static final Style BODY = new Style(false, 9, false);
        static final Style STRONG = new Style(true, 9, false);
        static final Style SMALL = new Style(false, 7.5f, true);
        static final Style HEAD = new Style(true, 7.5f, true);
        static final Style TITLE = new Style(true, 20, false);
    }

    Sheet(PDDocument document) throws IOException {
        this.document = document;
        regular = font("MangroveSans-Regular.ttf");
        bold = font("MangroveSans-SemiBold.ttf");
        out = page();
    }

    private PDFont font(String name) throws IOException {
        try (InputStream in =
                Sheet.class.getResourceAsStream("/app/mangrove/report/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its typeface " + name);
            }
            return PDType0Font.load(document, in, true);
        }
    }

    private PDPageContentStream page() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    void nextPage() throws IOException {
        out.close();
        out = page();
    }

    private PDFont font(Style style) {
        return style.bold ? bold : regular;
    }

    /// What the typeface can show: a character that it lacks becomes a question mark.
    private static String shown(PDFont font, String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .map(c -> c == 0x202F || c == '\n' || c == '\t' ? ' ' : c)
                .forEach(c -> {
                    String one = Character.toString(c);
                    try {
                        font.encode(one);
                        shown.append(one);
                    } catch (IOException | IllegalArgumentException e) {
                        shown.append('?');
                    }
                });
        return shown.toString();
    }

    float width(String text, Style style) throws IOException {
        PDFont font = font(style);
        return font.getStringWidth(shown(font, text)) / 1000 * style.size;
    }

    void left(String text, float x, float y, Style style) throws IOException {
        PDFont font = font(style);
        float[] colour = style.muted ? MUTED : INK;
        out.beginText();
        out.setNonStrokingColor(colour[0], colour[1], colour[2]);
        out.setFont(font, style.size);
        out.newLineAtOffset(x, HEIGHT - y);
        out.showText(shown(font, text));
        out.endText();
    }

    void right(String text, float x, float y, Style style) throws IOException {
        left(text, x - width(text, style), y, style);
    }

    void rule(float y) throws IOException {
        out.setStrokingColor(LINE[0], LINE[1], LINE[2]);
        out.setLineWidth(0.6f);
        out.moveTo(MARGIN, HEIGHT - y);
        out.lineTo(RIGHT, HEIGHT - y);
        out.stroke();
    }

    /// A text in lines that fit a width.
    List<String> wrap(String text, float width, Style style) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, style) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /// Writes on a page that is finished already, such as its number among all.
    void below(int page, String left, String right) throws IOException {
        out.close();
        out =
                new PDPageContentStream(
                        document,
                        document.getPage(page),
                        PDPageContentStream.AppendMode.APPEND,
                        true);
        rule(HEIGHT - 50);
        float y = HEIGHT - 38;
        for (String line : wrap(left, RIGHT - MARGIN - 70, Style.SMALL)) {
            left(line, MARGIN, y, Style.SMALL);
            y += 10;
        }
        right(right, RIGHT, HEIGHT - 38, Style.SMALL);
    }

    int pages() {
        return document.getNumberOfPages();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
