package app.mangrove.cli.print;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Prints rows in one of the formats.
public final class SheetPrinter {
    private static final String GAP = "  ";

    private SheetPrinter() {}

    public static void print(Sheet sheet, Format format, PrintWriter out) {
        switch (format) {
            case TEXT -> text(sheet, out);
            case CSV -> csv(sheet, out);
            case JSON -> json(sheet, out);
        }
        out.flush();
    }

    private static void text(Sheet sheet, PrintWriter out) {
        List<Sheet.Column> columns = sheet.columns();
        int[] widths = new int[columns.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = width(columns.get(c).title());
            for (List<Sheet.Cell> row : sheet.rows()) {
                widths[c] = Math.max(widths[c], width(row.get(c).shown()));
            }
        }
        line(columns, widths, columns.stream().map(Sheet.Column::title).toList(), out);
        for (List<Sheet.Cell> row : sheet.rows()) {
            line(columns, widths, row.stream().map(Sheet.Cell::shown).toList(), out);
        }
    }

    private static void line(
            List<Sheet.Column> columns, int[] widths, List<String> cells, PrintWriter out) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            String cell = oneLine(cells.get(c));
            String pad = " ".repeat(widths[c] - width(cell));
            line.append(c == 0 ? "" : GAP);
            line.append(columns.get(c).figure() ? pad + cell : cell + pad);
        }
        out.print(line.toString().stripTrailing());
        out.print('\n');
    }

    private static int width(String text) {
        String line = oneLine(text);
        return line.codePointCount(0, line.length());
    }

    private static String oneLine(String text) {
        return text.chars().anyMatch(Character::isISOControl)
                ? text.replaceAll("\\p{Cntrl}+", " ")
                : text;
    }

    private static void csv(Sheet sheet, PrintWriter out) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(sheet.columns().stream().map(Sheet.Column::key).toList());
        sheet.rows().forEach(row -> lines.add(row.stream().map(Sheet.Cell::text).toList()));
        for (List<String> line : lines) {
            out.print(line.stream().map(SheetPrinter::quoted).collect(Collectors.joining(",")));
            out.print('\n');
        }
    }

    private static String quoted(String text) {
        boolean special =
                text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return special ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static void json(Sheet sheet, PrintWriter out) {
        out.print("[");
        String before = "\n";
        for (List<Sheet.Cell> row : sheet.rows()) {
            out.print(before);
            List<String> pairs = new ArrayList<>();
            for (int c = 0; c < row.size(); c++) {
                pairs.add(string(sheet.columns().get(c).key()) + ": " + value(row.get(c).value()));
            }
            out.print("  {" + String.join(", ", pairs) + "}");
            before = ",\n";
        }
        out.print(sheet.rows().isEmpty() ? "]\n" : "\n]\n");
    }

    private static String value(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Long number -> number.toString();
            case Integer number -> number.toString();
            case Boolean yes -> yes.toString();
            case List<?> list ->
                    list.stream()
                            .map(SheetPrinter::value)
                            .collect(Collectors.joining(", ", "[", "]"));
            default -> string(value.toString());
        };
    }

    private static String string(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || Character.isSurrogate(c) && !isPaired(text, i)) {
                        out.append("\\u").append(hex(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static String hex(char c) {
        String hex = Integer.toHexString(c);
        return "0".repeat(4 - hex.length()) + hex;
    }
}
