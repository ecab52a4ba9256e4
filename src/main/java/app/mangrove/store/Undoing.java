package app.mangrove.store;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Applied;
import app.mangrove.model.Applying;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Touched;
import app.mangrove.model.work.OwnField;
import app.mangrove.store.log.BlockReader;
import app.mangrove.store.log.Chain;
import app.mangrove.store.log.ChangeLog;
import app.mangrove.store.log.Entry;
import app.mangrove.store.log.ImageValue;
import app.mangrove.store.log.Keys;
import app.mangrove.store.log.LogHeader;
import app.mangrove.store.log.Personal;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The edits that take one commit back: what it made is removed, what it removed is made again, the
/// fields that it changed get their values of before.
///
/// Shape: the edits are based on that commit, so the merge keeps whatever changed since. Values
/// whose person was erased stay out.
final class Undoing {
    private final Connection connection;
    private final ChangeLog log;
    private Ecosystem present;
    private Chain chain;

    Undoing(Connection connection, Ecosystem present) {
        this.connection = connection;
        this.present = present;
        log = new ChangeLog(connection);
        chain = new Chain(connection, present, new Keys());
    }

    Outcome<List<Edit>> inverse(long commit) {
        Optional<LogHeader> header = log.header(commit);
        if (header.isEmpty()) {
            return Outcome.failed("undo.unknown", commit);
        }
        String source = header.get().source();
        if (source.equals("MIGRATION") || source.equals("ERASURE")) {
            return Outcome.failed(Problem.of("undo.never", commit));
        }
        String own = OwnField.KIND.key();
        List<Edit> edits = new ArrayList<>(inverse(commit, own::equals));
        define(edits);
        edits.addAll(inverse(commit, kind -> !kind.equals(own)));
        return Outcome.ok(edits);
    }

    private List<Edit> inverse(long commit, Predicate<String> kinds) {
        List<Edit> edits = new ArrayList<>();
        log.forEachBlock(
                commit,
                kinds,
                block -> {
                    Kind<?> kind = Kinds.of(block.kind());
                    new BlockReader(block)
                            .forEachRemaining(entry -> edits.add(inverse(kind, entry, commit)));
                });
        return edits;
    }

    /// Values of own fields that come back are read as those fields.
    private void define(List<Edit> definitions) {
        List<Edit> puts = definitions.stream().filter(edit -> edit instanceof Edit.Put).toList();
        if (!puts.isEmpty()
                && Applying.apply(present, puts, present.commit() + 1, chain)
                        instanceof Applied.Done done) {
            present = done.after();
            chain = new Chain(connection, present, new Keys());
        }
    }

    private Edit inverse(Kind<?> kind, Entry entry, long commit) {
        if (entry.type() == Touched.Type.CREATED) {
            return Edit.remove(kind, entry.id(), commit);
        }
        Map<String, @Nullable Object> fields =
                new LinkedHashMap<>(chain.decoded(kind, entry.id(), entry.before()));
        entry.before()
                .forEach((key, value) -> {
                    if (value == null && present.schema().field(kind, key).isPresent()) {
                        fields.put(key, null);
                    }
                });
        if (entry.type() == Touched.Type.REMOVED) {
            nameAnew(kind, entry.id(), entry.before(), fields);
        }
        return new Edit.Put(kind, entry.id(), commit, fields);
    }

    /// A person who was erased comes back without a name, but cannot be without one.
    private void nameAnew(
            Kind<?> kind,
            Id id,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> fields) {
        for (Field<?> field : present.schema().fields(kind)) {
            Object value = before.get(field.key());
            boolean lost =
                    value instanceof ImageValue.Sealed
                            && chain.opened(kind, id, field.key(), value) == null;
            if (lost && field.isRequired()) {
                fields.put(field.key(), Personal.ERASED);
            }
        }
    }
}
