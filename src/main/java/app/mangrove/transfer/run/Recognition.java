package app.mangrove.transfer.run;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.transfer.read.Row;
import app.mangrove.transfer.value.Slice;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.IntPredicate;

/// Which row of the workspace, or of this import, a row of a file is.
///
/// Shape: by its id, else its external key, else the fields to match by. Without id and key a row
/// is known by all that it holds, and the n-th of equal rows by its count.
final class Recognition {
    private static final String CONTENT = "row-";
    private final Compiled entry;
    private final String prefix;
    private final Slice slice = new Slice();
    private final StringBuilder key = new StringBuilder();
    private final TextHash hash = new TextHash();
    private final Map<Long, Id> decided;
    private final BitSet met = new BitSet();
    private final IntPredicate staged;
    private boolean numbering;
    private @Nullable Id id;
    private @Nullable Problem problem;
    private int nr;

    /// `decided` says of lines which existing row they are; `staged` knows new rows that are done.
    Recognition(Compiled entry, String source, Map<Long, Id> decided, IntPredicate staged) {
        this.entry = entry;
        this.prefix = source + ":";
        this.decided = decided;
        this.staged = staged;
    }

    /// While rows are only numbered, every number that was given is taken.
    void numbering(boolean on) {
        numbering = on;
    }

    /// The number of the row, 0 when it is new.
    int nr() {
        return nr;
    }

    /// The external key, empty when the row is known by its id alone.
    CharSequence key() {
        return key;
    }

    Kind<?> kind() {
        return entry.entry().kind();
    }

    @Nullable Id id() {
        return id;
    }

    @Nullable Problem problem() {
        return problem;
    }

    void of(Row row) {
        nr = 0;
        id = null;
        problem = null;
        key.setLength(0);
        KindRows rows = entry.rows();
        if (entry.id() != null) {
            byId(row, entry.id());
        }
        if (problem == null && entry.key() != null) {
            byKey(row, entry.key());
        } else if (entry.id() == null) {
            byContent(row, rows);
        }
        if (problem == null && nr == 0) {
            Id same = decided.get(row.line());
            nr = same == null ? 0 : rows.table().nr(same);
        }
        if (problem == null && nr == 0) {
            byMatch(row, rows);
        }
        if (nr > 0 && !rows.isNew(nr) && !key.isEmpty()) {
            rows.addKey(key, nr);
        }
    }

    private void byId(Row row, Input input) {
        input.read(row, slice);
        slice.strip();
        id = slice.problem() == null ? Id.parse(slice.text()).orElse(null) : null;
        if (id == null) {
            problem = Problem.of("transfer.row.id", slice.text());
        } else {
            nr = entry.rows().byId(id);
        }
    }

    private void byKey(Row row, Input input) {
        input.read(row, slice);
        problem = slice.problem();
        if (problem != null) {
            return;
        }
        slice.strip();
        if (slice.isEmpty()) {
            problem = Problem.of("transfer.row.no-key");
            return;
        }
        key.append(prefix).append(slice.chars(), slice.start(), slice.end() - slice.start());
        for (int i = prefix.length(); i < key.length(); i++) {
            if (key.charAt(i) < ' ') {
                problem = Problem.of("transfer.row.key", slice.text());
                return;
            }
        }
        if (nr == 0) {
            nr = entry.rows().byKey(key);
        }
    }

    private void byContent(Row row, KindRows rows) {
        hash.start();
        for (int cell = 0; cell < row.count(); cell++) {
            hash.add(row.chars(), row.start(cell), row.end(cell)).add("\u001f");
        }
        HexFormat hex = HexFormat.of();
        key.append(prefix)
                .append(CONTENT)
                .append(hex.toHexDigits(hash.first()))
                .append(hex.toHexDigits(hash.second()));
        int length = key.length();
        for (int n = 2; ; n++) {
            nr = rows.byKey(key);
            if (nr == 0 || !isTaken(rows)) {
                met.set(nr);
                return;
            }
            key.setLength(length);
            key.append('-').append(n);
        }
    }

    private boolean isTaken(KindRows rows) {
        if (rows.isNew(nr)) {
            return numbering || staged.test(nr);
        }
        return numbering ? met.get(nr) : rows.isTouched(nr);
    }

    private void byMatch(Row row, KindRows rows) {
        for (Bound bound : entry.match()) {
            bound.input.read(row, slice);
            slice.strip();
            if (slice.problem() != null || slice.isEmpty()) {
                continue;
            }
            int found = rows.byField(bound.field.key(), slice.chars(), slice.start(), slice.end());
            if (found == HashIndex.SEVERAL) {
                problem = Problem.of("transfer.row.several", bound.field.key(), slice.text());
                return;
            }
            if (found > 0 && !rows.isNew(found)) {
                nr = found;
                return;
            }
        }
    }
}
