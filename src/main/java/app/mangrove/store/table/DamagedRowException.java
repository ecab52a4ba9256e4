package app.mangrove.store.table;

import app.mangrove.model.Kind;

import java.sql.SQLException;

/// A row in the file that no program of ours could have written.
public final class DamagedRowException extends SQLException {
    private static final long serialVersionUID = 1L;

    private final transient Kind<?> kind;
    private final long nr;

    DamagedRowException(Kind<?> kind, long nr, String what) {
        super(Columns.table(kind) + " " + nr + ": " + what);
        this.kind = kind;
        this.nr = nr;
    }

    public Kind<?> kind() {
        return kind;
    }

    /// The row's number in its table.
    public long nr() {
        return nr;
    }
}
