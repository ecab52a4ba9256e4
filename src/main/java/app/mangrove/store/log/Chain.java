package app.mangrove.store.log;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.HistoryStep;
import app.mangrove.model.Id;
import app.mangrove.model.Images;
import app.mangrove.model.Kind;
import app.mangrove.model.LogEntry;
import app.mangrove.model.Table;
import app.mangrove.model.Touched;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/// Follows one row back through the log, a block a step.
///
/// Shape: serves one snapshot through one connection, for the length of one question; blocks just
/// read are remembered, because rows are asked for in id order.
public final class Chain implements Images {
    private static final int REMEMBERED = 64;

    private final Connection connection;
    private final ChangeLog log;
    private final Ecosystem present;
    private final Keys keys;
    private final Map<String, Map<Id, Entry>> blocks = new LinkedHashMap<>();

    public Chain(Connection connection, Ecosystem present, Keys keys) {
        this.connection = connection;
        this.log = new ChangeLog(connection);
        this.present = present;
        this.keys = keys;
    }

    @Override
    public Map<String, Object> at(Kind<?> kind, Id id, long commit) {
        Table table = present.table(kind);
        int nr = table.slot(id);
        Map<String, Object> values = nr == 0 ? new LinkedHashMap<>() : now(table, nr);
        long step = nr == 0 ? 0 : table.commit(nr);
        while (step > commit) {
            Entry entry = entry(step, kind, id);
            values = back(entry, values);
            step = entry.previous();
        }
        return step == 0 ? Map.of() : decoded(kind, id, values);
    }

    /// What happened to a row, newest first.
    public List<HistoryStep> history(Kind<?> kind, Id id, LongFunction<LogEntry> commits) {
        List<HistoryStep> steps = new ArrayList<>();
        Table table = present.table(kind);
        int nr = table.slot(id);
        Map<String, Object> values = nr == 0 ? Map.of() : now(table, nr);
        for (long step = nr == 0 ? 0 : table.commit(nr); step != 0; ) {
            Entry entry = entry(step, kind, id);
            Map<String, @Nullable Object> after = new LinkedHashMap<>();
            if (entry.type() == Touched.Type.CREATED) {
                after.putAll(shown(kind, id, values));
            } else if (entry.type() == Touched.Type.CHANGED) {
                Map<String, @Nullable Object> all = shown(kind, id, values);
                entry.before().keySet().forEach(key -> after.put(key, all.get(key)));
            }
            steps.add(
                    new HistoryStep(
                            commits.apply(step),
                            entry.type(),
                            shown(kind, id, entry.before()),
                            after));
            values = back(entry, values);
            step = entry.previous();
        }
        return steps;
    }

    private Map<String, Object> now(Table table, int nr) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (table.isLive(nr)) {
            for (int c = 0; c < table.fields().size(); c++) {
                Object value = ImageValue.of(table, c, nr);
                if (value != null) {
                    values.put(table.fields().get(c).key(), value);
                }
            }
        }
        return values;
    }

    private static Map<String, Object> back(Entry entry, Map<String, Object> values) {
        Map<String, Object> earlier = new LinkedHashMap<>();
        if (entry.type() == Touched.Type.CREATED) {
            return earlier;
        }
        earlier.putAll(values);
        entry.before()
                .forEach((key, value) -> {
                    if (value == null) {
                        earlier.remove(key);
                    } else {
                        earlier.put(key, value);
                    }
                });
        return earlier;
    }

    /// The entry of a row that a commit touched.
    private Entry entry(long commit, Kind<?> kind, Id id) {
        try {
            for (String key : List.copyOf(blocks.keySet())) {
                if (key.startsWith(commit + "/" + kind.key() + "/")) {
                    Entry entry = blocks.getOrDefault(key, Map.of()).get(id);
                    if (entry != null) {
                        return entry;
                    }
                }
            }
            Optional<Block> block = log.block(commit, kind.key(), id);
            Entry entry = block.isEmpty() ? null : read(block.get()).get(id);
            if (entry == null) {
                throw new Unreadable("commit " + commit + " says nothing of " + kind + " " + id);
            }
            return entry;
        } catch (SQLException e) {
            throw new Unreadable("the log cannot be read", e);
        }
    }

    private Map<Id, Entry> read(Block block) {
        Map<Id, Entry> entries = new HashMap<>();
        new BlockReader(block).forEachRemaining(entry -> entries.put(entry.id(), entry));
        if (blocks.size() == REMEMBERED) {
            blocks.remove(blocks.keySet().iterator().next());
        }
        blocks.put(block.commit() + "/" + block.kind() + "/" + block.firstId(), entries);
        return entries;
    }

    /// The values of an entry or an image as Java values; what cannot be opened is left out, and so
    /// are fields that there no longer are.
    public Map<String, Object> decoded(
            Kind<?> kind, Id id, Map<String, ? extends @Nullable Object> values) {
        Map<String, Object> decoded = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            Object opened = opened(kind, id, key, value);
            Field<?> field = present.schema().field(kind, key).orElse(null);
            Object java = field == null ? null : ImageValue.decoded(field, opened, present);
            if (java != null) {
                decoded.put(key, java);
            }
        });
        return decoded;
    }

    private Map<String, @Nullable Object> shown(
            Kind<?> kind, Id id, Map<String, ? extends @Nullable Object> values) {
        Map<String, Object> decoded = decoded(kind, id, values);
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            boolean erased =
                    value instanceof ImageValue.Sealed && opened(kind, id, key, value) == null;
            boolean text =
                    present.schema()
                            .field(kind, key)
                            .map(field -> field.type() == FieldType.TEXT)
                            .orElse(false);
            shown.put(key, erased && text ? Personal.ERASED : decoded.get(key));
        });
        return shown;
    }

    /// A value with its seal opened, null when there is none or its key is gone.
    public @Nullable Object opened(Kind<?> kind, Id id, String field, @Nullable Object value) {
        if (!(value instanceof ImageValue.Sealed sealed)) {
            return value;
        }
        try {
            Seal seal = keys.find(connection, kind, id);
            return seal == null
                    ? null
                    : seal.open(kind.key(), id, field, sealed.bytes()).orElse(null);
        } catch (SQLException e) {
            throw new Unreadable("the keys cannot be read", e);
        }
    }
}
