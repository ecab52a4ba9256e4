package app.mangrove.store;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.OwnFields;
import app.mangrove.model.Schema;
import app.mangrove.model.Table;
import app.mangrove.model.Touched;
import app.mangrove.model.work.OwnField;
import app.mangrove.store.table.KindTable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The tables of all kinds, laid out as the snapshot at hand says.
final class Rows implements AutoCloseable {
    private final Map<String, KindTable> tables = new HashMap<>();
    private final Map<String, List<Field<?>>> layouts = new HashMap<>();

    /// Reads every row; the users' own fields first, because they say which columns there are.
    static Ecosystem load(Connection connection, long commit) throws SQLException {
        Table definitions = new KindTable(OwnField.KIND, OwnField.KIND.fields()).load(connection);
        Ecosystem bare = Ecosystem.of(commit, Schema.builtIn(), List.of(definitions));
        Schema schema = OwnFields.schema(bare);
        List<Table> loaded = new ArrayList<>();
        for (Kind<?> kind : Kinds.ALL) {
            loaded.add(new KindTable(kind, schema.fields(kind)).load(connection));
        }
        return Ecosystem.of(commit, schema, loaded);
    }

    /// Writes what a commit did; rows come in order of kind.
    void write(Connection connection, Ecosystem after, List<Touched> touched) throws SQLException {
        for (int from = 0; from < touched.size(); ) {
            Kind<?> kind = touched.get(from).kind();
            int to = from;
            while (to < touched.size() && touched.get(to).kind() == kind) {
                to++;
            }
            table(after.table(kind)).write(connection, after, touched.subList(from, to));
            from = to;
        }
    }

    /// The table in the file of a table of a snapshot.
    KindTable table(Table table) throws SQLException {
        String key = table.kind().key();
        KindTable known = tables.get(key);
        if (known == null || layouts.get(key) != table.fields()) {
            if (known != null) {
                known.close();
            }
            known = new KindTable(table.kind(), table.fields());
            tables.put(key, known);
            layouts.put(key, table.fields());
        }
        return known;
    }

    @Override
    public void close() throws SQLException {
        for (KindTable table : tables.values()) {
            table.close();
        }
        tables.clear();
        layouts.clear();
    }
}
