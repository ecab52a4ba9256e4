package app.mangrove.bench;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.column.Storage;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.store.table.Columns;
import app.mangrove.store.table.KindTable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;

/// Snapshot of deals and transactions from the tables against a bare JDBC scan of the same columns.
final class LoadBench {
    private static final List<Kind<?>> LARGE = List.of(Deal.KIND, Transaction.KIND);

    private LoadBench() {}

    static void run(Bench bench) throws Exception {
        Path file = bench.tables();
        try (Connection connection = TablesFile.open(file)) {
            Stopwatch.race(
                    bench.rounds(),
                    new Stopwatch.Entrant("bare JDBC scan, typed getters", () -> scan(connection)),
                    new Stopwatch.Entrant("snapshot from the tables", () -> load(connection)));
        }
    }

    private static Ecosystem load(Connection connection) throws Exception {
        List<Table> tables = new java.util.ArrayList<>();
        for (Kind<?> kind : LARGE) {
            try (KindTable table = new KindTable(kind, kind.fields())) {
                tables.add(table.load(connection));
            }
        }
        return Ecosystem.of(1, app.mangrove.model.Schema.builtIn(), tables);
    }

    private static Long scan(Connection connection) throws Exception {
        long sum = 0;
        for (Kind<?> kind : LARGE) {
            StringBuilder sql = new StringBuilder("SELECT nr, id, commit_nr");
            boolean[] text = new boolean[kind.fields().size()];
            boolean[] small = new boolean[kind.fields().size()];
            for (int c = 0; c < text.length; c++) {
                Field<?> field = kind.fields().get(c);
                text[c] = field.storage() == Storage.TEXT || field.isRepeating();
                small[c] = field.storage() == Storage.INT;
                sql.append(", \"").append(Columns.column(field)).append('"');
            }
            sql.append(" FROM ").append(Columns.table(kind)).append(" ORDER BY nr");
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql.toString())) {
                while (rows.next()) {
                    sum += rows.getInt(1) + rows.getBytes(2).length + rows.getLong(3);
                    for (int c = 0; c < text.length; c++) {
                        if (text[c]) {
                            String value = rows.getString(c + 4);
                            sum += value == null ? 0 : value.length();
                        } else if (small[c]) {
                            sum += rows.getInt(c + 4);
                        } else {
                            sum += rows.getLong(c + 4);
                        }
                    }
                }
            }
        }
        return sum;
    }
}
