package app.mangrove.store.table;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Codec;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Table;
import app.mangrove.model.column.Segments;

import org.jspecify.annotations.Nullable;

/// Compares tables cell by cell: heads, removed rows, values; codes may differ, words may not.
public final class SameTables {
    private SameTables() {}

    public static void check(Ecosystem actual, Ecosystem expected) {
        for (Kind<?> kind : Kinds.ALL) {
            check(actual.table(kind), expected.table(kind));
        }
    }

    public static void check(Table actual, Table expected) {
        assertThat(actual.end()).as("rows of %s", expected.kind()).isEqualTo(expected.end());
        assertThat(actual.size()).isEqualTo(expected.size());
        for (int nr = 1; nr < expected.end(); nr++) {
            String row = expected.kind() + " " + nr;
            int segment = Segments.of(nr);
            int offset = Segments.offset(nr);
            assertThat(actual.rows(segment).isUsed(offset)).as(row).isTrue();
            assertThat(actual.id(nr)).as(row).isEqualTo(expected.id(nr));
            assertThat(actual.commit(nr)).as(row).isEqualTo(expected.commit(nr));
            assertThat(actual.isLive(nr)).as(row).isEqualTo(expected.isLive(nr));
            for (int c = 0; c < expected.fields().size(); c++) {
                assertThat(plain(actual, c, nr))
                        .as(row + " " + expected.fields().get(c))
                        .isEqualTo(plain(expected, c, nr));
            }
        }
    }

    private static @Nullable Object plain(Table table, int column, int nr) {
        Object encoded = table.encoded(column, nr);
        Field<?> field = table.fields().get(column);
        return encoded == null || field.type() == FieldType.REF
                ? encoded
                : Codec.decode(field, encoded, table.dictionary(column));
    }
}
