package app.mangrove.ui.chart;

import java.util.List;

/// What a chart shows, as a table of words: the alternative for everybody who reads better than
/// sees.
///
/// Shape: the first column names a row, the others are figures.
public record ChartTable(List<String> head, List<List<String>> rows) {
    public ChartTable {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /// Tab-separated with a head, for the clipboard.
    public String tsv() {
        StringBuilder text = new StringBuilder(String.join("\t", head)).append('\n');
        rows.forEach(row -> text.append(String.join("\t", row)).append('\n'));
        return text.toString();
    }
}
