package app.mangrove.transfer.run;

import app.mangrove.model.Field;
import app.mangrove.model.column.Segments;
import app.mangrove.transfer.value.Value;
import app.mangrove.transfer.value.ValueReader;

/// A field of an entry tied to its file: where its text comes from, how it is read, and the column
/// that it fills.
final class Bound {
    final Field<?> field;
    final int column;
    final Input input;
    final ValueReader reader;

    /// What a problem calls the source: the column's name, or nothing for a made text.
    final String from;

    final Value value = new Value();

    /// How many values lost binary noise.
    long noise;

    Bound(Field<?> field, int column, Input input, ValueReader reader, String from) {
        this.field = field;
        this.column = column;
        this.input = input;
        this.reader = reader;
        this.from = from;
    }

    /// Whether the stored value is what was read.
    boolean isStored(KindRows rows, int nr) {
        Object stored = rows.table().segment(column, Segments.of(nr)).get(Segments.offset(nr));
        if (stored == null || value.isEmpty()) {
            return stored == null && value.isEmpty();
        }
        return switch (field.storage()) {
            case LONG -> (Long) stored == value.large();
            case TEXT -> stored.equals(value.text());
            case INT ->
                    field.isRepeating()
                            ? java.util.Objects.equals(
                                    rows.table().dictionary(column).text((Integer) stored),
                                    value.text())
                            : (Integer) stored == value.small();
        };
    }
}
