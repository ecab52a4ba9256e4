package app.mangrove.program;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Link;
import app.mangrove.model.References;
import app.mangrove.model.Table;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Changes of taxonomies as batches of edits, each undone as one.
public final class TaxonomyEdits {
    private static final String ARCHIVED = "archived";

    private TaxonomyEdits() {}

    private static Edit.Put put(
            Ecosystem ecosystem, Kind<?> kind, int nr, Field<?> field, @Nullable Object value) {
        Table table = ecosystem.table(kind);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(field.key(), value);
        return new Edit.Put(kind, table.id(nr), table.commit(nr), fields);
    }

    /// Gives an ordered list the order of `entries`; entries that keep their place stay untouched.
    public static List<Edit> reorder(Ecosystem ecosystem, Taxonomy taxonomy, int[] entries) {
        Field<Long> order = taxonomy.order().orElseThrow();
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < entries.length; i++) {
            Long place = i + 1L;
            if (!place.equals(ecosystem.value(taxonomy.kind(), order, entries[i]))) {
                edits.add(put(ecosystem, taxonomy.kind(), entries[i], order, place));
            }
        }
        return edits;
    }

    /// Puts an entry of a tree below another, 0 for the top; the commit refuses a circle.
    public static List<Edit> move(Ecosystem ecosystem, Taxonomy taxonomy, int nr, int parent) {
        Kind<?> kind = taxonomy.kind();
        if (nr == parent || taxonomy.above(ecosystem, nr) == parent) {
            return List.of();
        }
        Id above = parent == 0 ? null : ecosystem.table(kind).id(parent);
        return List.of(put(ecosystem, kind, nr, taxonomy.parent().orElseThrow(), above));
    }

    /// Takes an entry out of choosers, or brings it back; what uses it keeps it.
    public static List<Edit> archive(Ecosystem ecosystem, Kind<?> kind, int nr, boolean archived) {
        Field<?> field = kind.field(ARCHIVED).orElseThrow();
        return List.of(put(ecosystem, kind, nr, field, archived ? true : null));
    }

    /// Makes one entry of two: whatever names `from` names `into` afterwards, which also takes the
    /// external keys; what stood below `from` stands below `into`; `from` goes.
    public static List<Edit> merge(Ecosystem ecosystem, Kind<?> kind, int from, int into) {
        Table table = ecosystem.table(kind);
        List<Edit> edits = new ArrayList<>();
        for (References.Referrer row : References.to(ecosystem, kind, from, Integer.MAX_VALUE)) {
            boolean self = row.kind() == kind && row.nr() == into;
            // The one that stays must not come to stand below itself.
            Object target =
                    self ? ecosystem.value(kind, row.field(), from) : (Object) table.id(into);
            if (self && table.id(into).equals(target)) {
                target = null;
            }
            if (!(row.kind() == kind && row.nr() == from)) {
                edits.add(put(ecosystem, row.kind(), row.nr(), row.field(), target));
            }
        }
        links(ecosystem, kind, from, into, edits);
        keys(ecosystem, kind, from, into, edits);
        edits.add(Edit.remove(kind, table.id(from), table.commit(from)));
        return edits;
    }

    private static void keys(
            Ecosystem ecosystem, Kind<?> kind, int from, int into, List<Edit> edits) {
        TreeSet<String> keys = new TreeSet<>();
        for (int nr : new int[] {from, into}) {
            if (ecosystem.value(kind, kind.keys(), nr) instanceof List<?> set) {
                set.forEach(key -> keys.add(key.toString()));
            }
        }
        if (ecosystem.value(kind, kind.keys(), from) != null) {
            edits.add(put(ecosystem, kind, into, kind.keys(), List.copyOf(keys)));
        }
    }

    /// Notes, tasks and files about the one that goes are about the other one.
    private static void links(
            Ecosystem ecosystem, Kind<?> kind, int from, int into, List<Edit> edits) {
        Link old = new Link(kind.key(), ecosystem.table(kind).id(from));
        Link now = new Link(kind.key(), ecosystem.table(kind).id(into));
        for (Kind<?> other : Kinds.ALL) {
            Table table = ecosystem.table(other);
            for (Field<?> field : table.fields()) {
                if (field.type() != FieldType.LINK) {
                    continue;
                }
                int column = table.column(field.key());
                table.forEach(nr -> {
                    if (old.equals(ecosystem.value(table, column, nr))) {
                        edits.add(put(ecosystem, other, nr, field, now));
                    }
                });
            }
        }
    }
}
