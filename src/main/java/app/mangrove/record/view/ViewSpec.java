package app.mangrove.record.view;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;
import app.mangrove.model.query.Filter;
import app.mangrove.model.work.SavedView;
import app.mangrove.ui.table.Arrangement;
import app.mangrove.ui.table.Sort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a saved view keeps, as a text of a line each: `filter`, `sort`, `column`.
///
/// Errors: lines that mean nothing here are passed over, so that a newer program's view still
/// opens.
record ViewSpec(String filter, List<Sort> order, Arrangement arrangement) {
    /// The saved views of a kind by name.
    static List<SavedView> viewsOf(Ecosystem ecosystem, Kind<?> kind) {
        return ecosystem.all(SavedView.KIND).stream()
                .filter(view -> view.of().equals(kind.key()))
                .sorted(Comparator.comparing(SavedView::name))
                .toList();
    }

    static ViewSpec of(Filter filter, List<Sort> order, Arrangement arrangement) {
        return new ViewSpec(filter.text(), order, arrangement);
    }

    String text() {
        StringBuilder out = new StringBuilder("filter " + filter + "\n");
        for (Sort sort : order) {
            out.append("sort ")
                    .append(sort.column())
                    .append(sort.descending() ? " down\n" : " up\n");
        }
        for (String column : arrangement.columns()) {
            out.append("column ").append(column);
            Double width = arrangement.widths().get(column);
            out.append(width == null ? "" : " " + Math.round(width)).append('\n');
        }
        return out.append("frozen ").append(arrangement.frozen()).toString();
    }

    static ViewSpec parse(String text) {
        String filter = "";
        List<Sort> order = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        Map<String, Double> widths = new LinkedHashMap<>();
        int frozen = 0;
        for (String line : text.split("\n", -1)) {
            int space = line.indexOf(' ');
            String word = space < 0 ? line : line.substring(0, space);
            String rest = space < 0 ? "" : line.substring(space + 1);
            String[] parts = rest.split(" ", 2);
            switch (word) {
                case "filter" -> filter = rest;
                case "sort" ->
                        order.add(new Sort(parts[0], parts.length > 1 && parts[1].equals("down")));
                case "column" -> {
                    columns.add(parts[0]);
                    if (parts.length > 1 && parts[1].matches("\\d{1,5}")) {
                        widths.put(parts[0], Double.valueOf(parts[1]));
                    }
                }
                case "frozen" -> frozen = rest.matches("\\d{1,3}") ? Integer.parseInt(rest) : 0;
                default -> {}
            }
        }
        return new ViewSpec(filter, order, new Arrangement(columns, widths, frozen));
    }
}
