package app.mangrove.ui.table;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Puts rows on the clipboard as a spreadsheet takes them: tab-separated text and an HTML table.
public final class TableCopy {
    private TableCopy() {}

    static void copy(Rows rows, List<ColumnSpec> columns, int[] numbers) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text(rows, columns, numbers));
        content.putHtml(html(rows, columns, numbers));
        Clipboard.getSystemClipboard().setContent(content);
    }

    public static String text(Rows rows, List<ColumnSpec> columns, int[] numbers) {
        StringBuilder out = new StringBuilder();
        out.append(line(columns, ColumnSpec::title));
        for (int nr : numbers) {
            out.append(line(columns, column -> inert(column.text(rows, nr))));
        }
        return out.toString();
    }

    private static String line(List<ColumnSpec> columns, Function<ColumnSpec, String> cell) {
        return columns.stream()
                        .map(column -> cell.apply(column).replaceAll("[\\t\\r\\n]+", " "))
                        .collect(Collectors.joining("\t"))
                + "\n";
    }

    /// A text that a spreadsheet would run as a formula gets an apostrophe, which keeps it text.
    private static String inert(String text) {
        boolean formula = !text.isEmpty() && "=+@\t\r".indexOf(text.charAt(0)) >= 0;
        boolean minus =
                text.length() > 1 && text.charAt(0) == '-' && !Character.isDigit(text.charAt(1));
        return formula || minus ? "'" + text : text;
    }

    private static String html(Rows rows, List<ColumnSpec> columns, int[] numbers) {
        StringBuilder out = new StringBuilder("<table><tr>");
        columns.forEach(
                column -> out.append("<th>").append(escape(column.title())).append("</th>"));
        out.append("</tr>");
        for (int nr : numbers) {
            out.append("<tr>");
            columns.forEach(column ->
                    out.append("<td>")
                            .append(escape(inert(column.text(rows, nr))))
                            .append("</td>"));
            out.append("</tr>");
        }
        return out.append("</table>").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
