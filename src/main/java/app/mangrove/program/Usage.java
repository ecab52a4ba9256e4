package app.mangrove.program;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;

import java.util.ArrayList;
import java.util.List;

/// How often each row of a kind is named by others, and where.
///
/// Shape: counts by row number of one snapshot; references alone count, not names within texts.
public final class Usage {
    private final List<Source> sources = new ArrayList<>();
    private final int[] totals;

    private record Source(Kind<?> kind, Field<?> field, int[] counts) {}

    /// How many rows of a kind name a row in a field.
    public record Place(Kind<?> kind, Field<?> field, int count) {}

    private Usage(Ecosystem ecosystem, Kind<?> of) {
        int end = ecosystem.table(of).end();
        totals = new int[end];
        for (Kind<?> kind : Kinds.ALL) {
            Table table = ecosystem.table(kind);
            for (Field<?> field : table.fields()) {
                if (field.type() == FieldType.REF && field.target() == of && table.size() > 0) {
                    sources.add(new Source(kind, field, counts(table, field, end)));
                }
            }
        }
        sources.forEach(source -> {
            for (int nr = 0; nr < end; nr++) {
                totals[nr] += source.counts()[nr];
            }
        });
    }

    public static Usage of(Ecosystem ecosystem, Kind<?> kind) {
        return ecosystem.derive(List.of("usage", kind.key()), eco -> new Usage(eco, kind));
    }

    private static int[] counts(Table table, Field<?> field, int end) {
        int[] counts = new int[end];
        Ints column = table.ints(field);
        table.forEach(nr -> {
            int target = column.at(nr);
            if (target > 0) {
                counts[target]++;
            }
        });
        return counts;
    }

    public int total(int nr) {
        return totals[nr];
    }

    /// Where a row is named, in the order of the kinds.
    public List<Place> places(int nr) {
        return sources.stream()
                .filter(source -> source.counts()[nr] > 0)
                .map(source -> new Place(source.kind(), source.field(), source.counts()[nr]))
                .toList();
    }
}
