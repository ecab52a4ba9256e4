package app.mangrove.store;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Rewind;
import app.mangrove.store.log.BlockReader;
import app.mangrove.store.log.Chain;
import app.mangrove.store.log.ChangeLog;
import app.mangrove.store.log.Entry;
import app.mangrove.store.log.ImageValue;
import app.mangrove.store.log.Keys;
import app.mangrove.store.log.Personal;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;

/// The whole snapshot as it was known after an earlier commit: the present one, with the commits
/// since taken back from the newest.
final class TimeTravel {
    private final Ecosystem present;
    private final ChangeLog log;
    private final Chain chain;

    TimeTravel(Connection connection, Ecosystem present) {
        this.present = present;
        log = new ChangeLog(connection);
        chain = new Chain(connection, present, new Keys());
    }

    Ecosystem at(long commit) {
        Rewind rewind = new Rewind(present);
        for (long step = present.commit(); step > commit; step--) {
            log.forEachBlock(
                    step,
                    block -> {
                        Kind<?> kind = Kinds.of(block.kind());
                        new BlockReader(block).forEachRemaining(entry -> back(rewind, kind, entry));
                    });
        }
        return rewind.build(commit);
    }

    private void back(Rewind rewind, Kind<?> kind, Entry entry) {
        switch (entry.type()) {
            case CREATED -> rewind.made(kind, entry.nr(), entry.previous());
            case CHANGED ->
                    rewind.changed(kind, entry.nr(), entry.previous(), values(kind, entry, false));
            case REMOVED -> rewind.removed(kind, entry.nr(), entry.previous(), set(kind, entry));
        }
    }

    private Map<String, Object> set(Kind<?> kind, Entry entry) {
        Map<String, Object> set = new HashMap<>();
        values(kind, entry, true)
                .forEach((key, value) -> {
                    if (value != null) {
                        set.put(key, value);
                    }
                });
        return set;
    }

    private Map<String, @Nullable Object> values(Kind<?> kind, Entry entry, boolean whole) {
        Map<String, @Nullable Object> values = new HashMap<>();
        entry.before()
                .forEach((key, value) -> {
                    Object opened = chain.opened(kind, entry.id(), key, value);
                    boolean lost = value instanceof ImageValue.Sealed && opened == null;
                    boolean named = kind.name().key().equals(key);
                    values.put(key, lost && named ? Personal.ERASED : ImageValue.encoded(opened));
                });
        if (whole) {
            values.values().removeIf(value -> value == null);
        }
        return values;
    }
}
