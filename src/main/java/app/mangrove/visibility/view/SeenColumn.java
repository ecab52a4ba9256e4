package app.mangrove.visibility.view;

import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.ui.table.ColumnSpec;
import app.mangrove.ui.table.FieldColumn;
import app.mangrove.ui.table.Rows;
import app.mangrove.visibility.Access;
import app.mangrove.visibility.Seen;

/// A field as the viewer sees it: the value, the mask, or the mark of what is only added up.
record SeenColumn(Seen seen, Kind<?> kind, FieldColumn column, Field<?> field)
        implements ColumnSpec {
    /// Marks what takes part in sums alone.
    static final String SUMMED = "Σ";

    static SeenColumn of(Seen seen, Kind<?> kind, Field<?> field) {
        return new SeenColumn(seen, kind, new FieldColumn(kind, field), field);
    }

    @Override
    public String key() {
        return column.key();
    }

    @Override
    public String title() {
        return column.title();
    }

    @Override
    public boolean isFigure() {
        return column.isFigure();
    }

    @Override
    public double width() {
        return column.width();
    }

    @Override
    public String tone() {
        return column.tone();
    }

    @Override
    public String text(Rows rows, int nr) {
        String text = column.text(rows, nr);
        Access access = seen.access(kind, nr, field);
        if (!text.isEmpty() || access == Access.FULL || access == Access.NONE) {
            return text;
        }
        return access == Access.MASKED ? Seen.HIDDEN : SUMMED;
    }
}
