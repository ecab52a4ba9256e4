package app.mangrove.store.check;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.store.log.Keys;
import app.mangrove.store.log.Personal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/// Exactly the rows with personal data, living or removed, have a key, and each key is whole.
final class PersonKeys {
    private static final int ID_BYTES = 16;

    private final Connection connection;
    private final Findings findings;

    PersonKeys(Connection connection, Findings findings) {
        this.connection = connection;
        this.findings = findings;
    }

    void run(Ecosystem present) throws SQLException {
        Set<String> needed = new HashSet<>();
        for (Kind<?> kind : Personal.KINDS) {
            Table table = present.table(kind);
            for (int nr = 1; nr < table.end(); nr++) {
                if (table.commit(nr) != 0) {
                    needed.add(kind.key() + "/" + table.id(nr));
                }
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT kind, id, secret, proof FROM person_key")) {
            while (rows.next()) {
                String kind = rows.getString(1);
                byte[] id = rows.getBytes(2);
                boolean fits = false;
                if (id.length == ID_BYTES) {
                    boolean wanted = needed.remove(kind + "/" + Id.of(id));
                    fits = wanted && Keys.fits(rows.getBytes(3), rows.getBytes(4), kind, Id.of(id));
                }
                if (!fits) {
                    findings.add("check.key", kind, HexFormat.of().formatHex(id));
                }
            }
        }
        for (String missing : needed) {
            int slash = missing.indexOf('/');
            findings.add("check.key", missing.substring(0, slash), missing.substring(slash + 1));
        }
    }
}
