package app.mangrove.store.table;

import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.column.Storage;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// The names of tables and columns, and the statements made of them.
public final class Columns {
    /// The column that holds the values of the users' own fields as a JSON object.
    public static final String OWN = "own_fields";

    private Columns() {}

    public static String table(Kind<?> kind) {
        return kind.key() + "_row";
    }

    /// The column of a built-in field.
    public static String column(Field<?> field) {
        return field.type() == FieldType.AMOUNT ? field.key() + "_e4" : field.key();
    }

    /// Whether a field's values stand in a column as text.
    static boolean isText(Field<?> field) {
        return field.storage() == Storage.TEXT || field.isRepeating();
    }

    private static String quoted(String column) {
        return '"' + column + '"';
    }

    /// Everything that a table of columns is loaded from, of all rows in any order. A missing
    /// number is read as the number that stands for it: asking the driver about each would double
    /// the calls.
    static String select(Kind<?> kind, List<Field<?>> builtIn, boolean own) {
        StringBuilder sql = new StringBuilder("SELECT nr, id, commit_nr");
        for (Field<?> field : builtIn) {
            String column = quoted(column(field));
            if (isText(field) || field.isRequired()) {
                sql.append(", ").append(column);
            } else {
                long none = field.storage() == Storage.INT ? IntSegment.NULL : LongSegment.NULL + 1;
                sql.append(", ifnull(").append(column).append(", ").append(none);
                sql.append(field.storage() == Storage.INT ? ")" : " - 1)");
            }
        }
        if (own) {
            sql.append(", ").append(OWN);
        }
        return sql.append(" FROM ").append(table(kind)).toString();
    }

    static String insert(Kind<?> kind, Collection<Field<?>> builtIn, boolean own) {
        StringBuilder names = new StringBuilder("nr, id, commit_nr");
        StringBuilder values = new StringBuilder("?, ?, ?");
        for (Field<?> field : builtIn) {
            names.append(", ").append(quoted(column(field)));
            values.append(", ").append(parameter(field));
        }
        if (own) {
            names.append(", ").append(OWN);
            values.append(", CAST(? AS TEXT)");
        }
        return "INSERT INTO " + table(kind) + " (" + names + ") VALUES (" + values + ")";
    }

    static String update(Kind<?> kind, Collection<Field<?>> builtIn, boolean own) {
        String columns =
                builtIn.stream()
                        .map(field -> ", " + quoted(column(field)) + " = " + parameter(field))
                        .collect(Collectors.joining());
        return "UPDATE "
                + table(kind)
                + " SET commit_nr = ?"
                + columns
                + (own ? ", " + OWN + " = CAST(? AS TEXT)" : "")
                + " WHERE nr = ?";
    }

    /// Texts travel as the UTF-8 bytes that segments hold, never as strings.
    private static String parameter(Field<?> field) {
        return isText(field) ? "CAST(? AS TEXT)" : "?";
    }

    static String delete(Kind<?> kind) {
        return "DELETE FROM " + table(kind) + " WHERE nr >= ? AND nr < ?";
    }

    /// Notes rows that are about to be removed, with the commit that removes them.
    static String bury(Kind<?> kind) {
        return "INSERT OR REPLACE INTO tombstone (kind, nr, id, commit_nr) SELECT ?1, nr, id, ?2"
                + " FROM "
                + table(kind)
                + " WHERE nr >= ?3 AND nr < ?4";
    }
}
