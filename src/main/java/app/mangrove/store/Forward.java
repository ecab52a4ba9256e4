package app.mangrove.store;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Table;
import app.mangrove.model.work.OwnField;
import app.mangrove.store.log.BlockReader;
import app.mangrove.store.log.ChangeLog;
import app.mangrove.store.log.Unreadable;
import app.mangrove.store.table.KindTable;
import app.mangrove.store.table.Rereading;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Brings a snapshot forward to a later commit: the rows that the commits between touched are read
/// again, and nothing else.
///
/// Errors: [Unreadable] and [app.mangrove.store.table.DamagedRowException] when log and rows do not
/// fit.
final class Forward {
    /// Touched rows of a kind from which on its whole table is read, as after an import.
    private static final int MANY = 20_000;

    private final Connection connection;
    private final ChangeLog log;
    private final Ecosystem known;
    private final long head;
    private final Map<String, Long> counts = new HashMap<>();

    /// The connection must see one state of the file throughout.
    Forward(Connection connection, Ecosystem known, long head) {
        this.connection = connection;
        this.known = known;
        this.head = head;
        log = new ChangeLog(connection);
        log.counts(known.commit() + 1, head)
                .values()
                .forEach(kinds ->
                        kinds.forEach((kind, rows) -> counts.merge(kind, (long) rows, Long::sum)));
    }

    /// How many rows there are to read again, those touched twice counted twice.
    long rows() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /// The kinds that were touched.
    Set<String> kinds() {
        return Set.copyOf(counts.keySet());
    }

    Ecosystem run() throws SQLException {
        Map<Kind<?>, Set<Id>> few = new HashMap<>();
        for (long commit = known.commit() + 1; commit <= head; commit++) {
            log.forEachBlock(
                    commit,
                    kind -> !isMany(kind),
                    block -> {
                        Set<Id> ids =
                                few.computeIfAbsent(kind(block.kind()), k -> new LinkedHashSet<>());
                        new BlockReader(block).forEachRemaining(entry -> ids.add(entry.id()));
                    });
        }
        Ecosystem after = Rereading.forward(connection, known, head, few);
        List<Table> whole = new ArrayList<>();
        for (String key : counts.keySet()) {
            if (isMany(key)) {
                Kind<?> kind = kind(key);
                try (KindTable table = new KindTable(kind, after.schema().fields(kind))) {
                    whole.add(table.load(connection));
                }
            }
        }
        return after.grown(head, whole);
    }

    private boolean isMany(String kind) {
        return !kind.equals(OwnField.KIND.key()) && counts.getOrDefault(kind, 0L) > MANY;
    }

    private static Kind<?> kind(String key) {
        return Kinds.find(key).orElseThrow(() -> new Unreadable(key));
    }
}
