package app.mangrove.store;

import app.mangrove.model.Ecosystem;
import app.mangrove.store.file.Connections;
import app.mangrove.store.log.ChangeLog;
import app.mangrove.store.log.LogHeader;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Keeps a workspace that another program writes up with its file.
///
/// Shape: a look costs one pragma while nothing was written; then only the rows of the new commits
/// are read. A file that another version of the program has changed, or whose log does not go on
/// from here, is left alone.
final class Following {
    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private final Writer writer;
    private long seen = -1;

    Following(Writer writer) {
        this.writer = writer;
    }

    /// Takes in what is new; answers whether anything was.
    boolean look() throws SQLException {
        return writer.inTurn(() -> {
            Connection connection = writer.connection();
            long version = Connections.number(connection, "PRAGMA data_version");
            if (version == seen) {
                return false;
            }
            Connections.run(connection, "BEGIN");
            try {
                boolean found = caughtUp(connection);
                seen = version;
                return found;
            } finally {
                Connections.run(connection, "COMMIT");
            }
        });
    }

    private boolean caughtUp(Connection connection) throws SQLException {
        State now = writer.state();
        ChangeLog log = new ChangeLog(connection);
        long head = log.head();
        if (head == now.number()) {
            return false;
        }
        Optional<LogHeader> here = log.header(now.number());
        boolean goesOn =
                Migrations.version(connection) == writer.schemaVersion()
                        && here.isPresent()
                        && Arrays.equals(here.get().hash(), now.head().hash());
        if (!goesOn) {
            LOG.warn("{} was changed in a way that cannot be followed", writer.file());
            return false;
        }
        List<LogHeader> commits =
                log.headers(Long.MAX_VALUE, Math.toIntExact(head - now.number())).reversed();
        Forward forward = new Forward(connection, now.ecosystem(), head);
        Ecosystem after = forward.run();
        writer.adopt(after, commits, forward.kinds());
        return true;
    }
}
