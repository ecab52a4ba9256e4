package app.mangrove.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Changes one value of one row of a workspace file behind the program's back.
final class Tampering {
    private final Random random;
    private final Connection connection;
    private final List<String> tables = new ArrayList<>();

    /// What was changed, and the key of its row before and after.
    record Change(
            String table,
            String column,
            String was,
            String is,
            Map<String, String> keyBefore,
            Map<String, String> keyAfter) {}

    private record Column(String name, String type, boolean key) {}

    Tampering(Path file, Random random) throws SQLException {
        this.random = random;
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA ignore_check_constraints = ON");
            try (ResultSet rows =
                    statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
        }
    }

    void close() throws SQLException {
        connection.close();
    }

    private List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
            while (rows.next()) {
                columns.add(
                        new Column(rows.getString(2), rows.getString(3), rows.getInt("pk") > 0));
            }
        }
        return columns;
    }

    /// One change, or nothing when SQLite did not take it.
    Optional<Change> once() throws SQLException {
        String table = tables.get(random.nextInt(tables.size()));
        List<Column> columns = columns(table);
        int count = count(table);
        if (count == 0) {
            return Optional.empty();
        }
        Column column = columns.get(random.nextInt(columns.size()));
        Map<String, byte[]> row = row(table, columns, random.nextInt(count));
        byte[] was = row.get(column.name);
        byte[] is = other(column, was);
        if (Arrays.equals(was, is)
                || (is != null
                        && new String(is, StandardCharsets.UTF_8).isEmpty()
                        && was != null
                        && was.length == 0)) {
            return Optional.empty();
        }
        try {
            update(table, columns, column, row, is);
        } catch (SQLException e) {
            return Optional.empty();
        }
        Map<String, byte[]> after = new LinkedHashMap<>(row);
        after.put(column.name, is);
        return Optional.of(
                new Change(
                        table,
                        column.name,
                        shown(column, was),
                        shown(column, is),
                        key(columns, row),
                        key(columns, after)));
    }

    private int count(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    /// The values of a row as the bytes that the driver shows of them.
    private Map<String, byte[]> row(String table, List<Column> columns, int at)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT * FROM " + table + " LIMIT 1 OFFSET " + at)) {
            rows.next();
            Map<String, byte[]> row = new LinkedHashMap<>();
            for (Column column : columns) {
                row.put(column.name, rows.getBytes(column.name));
            }
            return row;
        }
    }

    private byte[] other(Column column, byte[] was) {
        if (random.nextInt(6) == 0) {
            return null;
        }
        if (column.type.equals("INTEGER")) {
            long value = was == null ? 0 : Long.parseLong(new String(was, StandardCharsets.UTF_8));
            long[] choices = {
                value + 1,
                value - 1,
                0,
                random.nextInt(),
                random.nextLong(),
                Integer.MIN_VALUE,
                Long.MIN_VALUE,
                value + (1L << 32),
                -value
            };
            long next = choices[random.nextInt(choices.length)];
            return Long.toString(next).getBytes(StandardCharsets.UTF_8);
        }
        if (was == null || was.length == 0) {
            return random.nextBoolean() ? new byte[0] : new byte[] {'x'};
        }
        byte[] is = was.clone();
        switch (random.nextInt(4)) {
            case 0 -> is = Arrays.copyOf(is, is.length + 1);
            case 1 -> is = Arrays.copyOf(is, is.length - 1);
            default -> is[random.nextInt(is.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return is;
    }

    private void update(
            String table, List<Column> columns, Column changed, Map<String, byte[]> row, byte[] is)
            throws SQLException {
        StringBuilder sql =
                new StringBuilder("UPDATE " + table + " SET \"" + changed.name + "\" = ");
        sql.append(cast(changed)).append(" WHERE 1");
        for (Column column : columns) {
            if (column.key) {
                sql.append(" AND \"").append(column.name).append("\" IS ").append(cast(column));
            }
        }
        try (PreparedStatement update = connection.prepareStatement(sql.toString())) {
            update.setBytes(1, is);
            int parameter = 2;
            for (Column column : columns) {
                if (column.key) {
                    update.setBytes(parameter++, row.get(column.name));
                }
            }
            if (update.executeUpdate() != 1) {
                throw new IllegalStateException(sql.toString());
            }
        }
    }

    private static String cast(Column column) {
        return column.type.equals("BLOB") ? "?" : "CAST(? AS " + column.type + ")";
    }

    private static Map<String, String> key(List<Column> columns, Map<String, byte[]> row) {
        Map<String, String> key = new LinkedHashMap<>();
        for (Column column : columns) {
            if (column.key) {
                key.put(column.name, shown(column, row.get(column.name)));
            }
        }
        return key;
    }

    private static String shown(Column column, byte[] value) {
        if (value == null) {
            return "null";
        }
        return column.type.equals("BLOB")
                ? HexFormat.of().formatHex(value)
                : new String(value, StandardCharsets.UTF_8);
    }
}
