package app.mangrove.store.check;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Rewind;
import app.mangrove.model.Table;
import app.mangrove.store.log.ImageValue;
import app.mangrove.store.log.Keys;
import app.mangrove.store.log.Personal;
import app.mangrove.store.log.RowImage;
import app.mangrove.store.log.Sealing;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The digests of rows as they were at the commit that a walk back has come to.
final class PastImages {
    private final Ecosystem present;
    private final Rewind rewind;
    private final Sealing sealing;
    private final Map<String, RowImage> makers = new HashMap<>();

    PastImages(Connection connection, Ecosystem present, Rewind rewind) {
        this.present = present;
        this.rewind = rewind;
        Keys keys = new Keys();
        sealing =
                (kind, id, field, value) ->
                        keys.seal(connection, kind, id, field, value)
                                // A row without its key gets an image that fits nothing.
                                .orElse(new ImageValue.Sealed(new byte[0]));
    }

    private RowImage maker(Kind<?> kind) {
        return makers.computeIfAbsent(
                kind.key(), k -> new RowImage(kind, present.table(kind).fields(), sealing));
    }

    void removed(Kind<?> kind, Id id, int nr, byte[] digest) {
        maker(kind).removed(id, nr, digest, 0);
    }

    void living(Kind<?> kind, int nr, byte[] digest) throws SQLException {
        Table table = present.table(kind);
        Optional<Rewind.Row> past = rewind.row(kind, nr);
        if (past.isEmpty()) {
            maker(kind).living(table, nr, digest, 0);
        } else {
            maker(kind).living(table.id(nr), nr, values(table, nr, past.get()), digest, 0);
        }
    }

    private Map<String, Object> values(Table table, int nr, Rewind.Row past) throws SQLException {
        Map<String, Object> values = new HashMap<>();
        for (int c = 0; c < table.fields().size() && !past.whole(); c++) {
            Field<?> field = table.fields().get(c);
            Object value = ImageValue.of(table, c, nr);
            if (value != null && !past.values().containsKey(field.key())) {
                boolean sealed = Personal.isPersonal(table.kind(), field);
                values.put(
                        field.key(),
                        sealed
                                ? sealing.seal(table.kind(), table.id(nr), field.key(), value)
                                : value);
            }
        }
        for (Map.Entry<String, @Nullable Object> field : past.values().entrySet()) {
            Object value = field.getValue();
            if (value != null) {
                values.put(field.getKey(), value);
            }
        }
        return values;
    }
}
