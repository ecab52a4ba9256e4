package app.mangrove.visibility;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A snapshot with nothing in it but what one partner may see: other rows, values, own fields and
/// numbers are not there, so that no search, sort, filter, sum or file can tell of them.
///
/// Shape: rows are numbered anew; those that are shown without their name come last, under an id
/// and a name that say nothing, in an order that does not follow the real one. A value that is not
/// shown is empty, also where its field must have one, so engines that rely on such fields do not
/// run on it; sums come from [Sums].
public final class Seen {
    /// Stands for a value that is not shown.
    public static final String HIDDEN = Redaction.HIDDEN;

    private final Ecosystem ecosystem;
    private final int viewer;
    private final Map<Kind<?>, Part> parts;

    /// The rows of one kind: where each stands in the whole snapshot, how it is seen, and which
    /// columns of the whole table are kept.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Part(int[] origins, Plan[] plans, int[] columns) {}

    Seen(Ecosystem ecosystem, int viewer, Map<Kind<?>, Part> parts) {
        this.ecosystem = ecosystem;
        this.viewer = viewer;
        this.parts = parts;
    }

    public Ecosystem ecosystem() {
        return ecosystem;
    }

    /// The viewer's own number in it; 0 when no rule shows the viewer to itself.
    public int viewer() {
        return viewer;
    }

    /// The kinds with rows that belong to partners, those first.
    public List<Kind<?>> kinds() {
        return Belonging.ruled().stream().filter(kind -> ecosystem.count(kind) > 0).toList();
    }

    /// The fields of which a value, or that there is one, is seen in any row.
    public List<Field<?>> fields(Kind<?> kind) {
        Table table = ecosystem.table(kind);
        List<Field<?>> fields = new ArrayList<>();
        for (int c = 0; c < table.fields().size(); c++) {
            if (isSeen(kind, table, c)) {
                fields.add(table.fields().get(c));
            }
        }
        return fields;
    }

    private boolean isSeen(Kind<?> kind, Table table, int column) {
        for (int nr : table.numbers()) {
            if (access(kind, nr, column).isListed()) {
                return true;
            }
        }
        return false;
    }

    private Access access(Kind<?> kind, int nr, int column) {
        Part part = parts.get(kind);
        return part == null ? Access.FULL : part.plans[nr].fields()[part.columns[column]];
    }

    /// How a value of a row is seen.
    public Access access(Kind<?> kind, int nr, Field<?> field) {
        int column = ecosystem.table(kind).column(field.key());
        return column < 0 ? Access.NONE : access(kind, nr, column);
    }

    /// Whether the row is shown with what names it.
    public boolean isNamed(Kind<?> kind, int nr) {
        Part part = parts.get(kind);
        return part == null || Showing.isNamed(kind, ecosystem.table(kind), part, nr);
    }

    /// The number of a row in the whole snapshot, for asking why.
    public int origin(Kind<?> kind, int nr) {
        Part part = parts.get(kind);
        return part == null ? nr : part.origins[nr];
    }

    /// The number here of a row of the whole snapshot, 0 when it is not shown.
    public int shown(Kind<?> kind, int origin) {
        Part part = parts.get(kind);
        if (part == null) {
            return ecosystem.table(kind).isLive(origin) ? origin : 0;
        }
        for (int nr = 1; nr < part.origins.length; nr++) {
            if (part.origins[nr] == origin) {
                return nr;
            }
        }
        return 0;
    }
}
