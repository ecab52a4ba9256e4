package app.mangrove.ui.table;

import java.util.List;
import java.util.Map;

/// Which columns a table shows, in order, how wide, and how many at the left stay in place.
public record Arrangement(List<String> columns, Map<String, Double> widths, int frozen) {
    public Arrangement {
        columns = List.copyOf(columns);
        widths = Map.copyOf(widths);
    }

    public static Arrangement of(String... columns) {
        return new Arrangement(List.of(columns), Map.of(), 0);
    }
}
