package app.mangrove.store;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Applied;
import app.mangrove.model.Applying;
import app.mangrove.model.Commit;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.HistoryStep;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.LogEntry;
import app.mangrove.model.Reason;
import app.mangrove.model.Table;
import app.mangrove.model.Workspace.Erased;
import app.mangrove.model.partner.Person;
import app.mangrove.store.file.Connections;
import app.mangrove.store.file.Failures;
import app.mangrove.store.file.Readers;
import app.mangrove.store.log.Chain;
import app.mangrove.store.log.CommitWriter;
import app.mangrove.store.log.Keys;
import app.mangrove.store.log.LogHeader;
import app.mangrove.store.log.Personal;
import app.mangrove.store.log.Unreadable;

import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;

/// Takes a person's data out of the rows, the log and every page of the file.
///
/// Shape: one commit blanks the row and names the earlier commits whose texts had to go; the key
/// that sealed the earlier images is replaced, and the file is written anew.
final class Erasing {
    private static final Kind<Person> KIND = Person.KIND;
    private static final String NAME = "Erased person";

    private final Writer writer;
    private final Readers readers;
    private final Id id;
    private final Reason reason;

    Erasing(Writer writer, Readers readers, Id id, String user) {
        this.writer = writer;
        this.readers = readers;
        this.id = id;
        reason = Reason.of(Reason.Source.ERASURE, user, "");
    }

    Outcome<Erased> run() {
        try {
            return writer.inTurn(this::inTurn);
        } catch (SQLException | DataAccessException | Unreadable e) {
            return Outcome.failed(Failures.problem(writer.file(), e));
        }
    }

    private Outcome<Erased> inTurn() throws SQLException {
        State now = writer.state();
        Ecosystem before = now.ecosystem();
        Table table = before.table(KIND);
        int nr = table.slot(id);
        if (nr == 0) {
            return Outcome.failed("erase.unknown", id.toString());
        }
        Set<String> names = names(before);
        Applied applied =
                table.isLive(nr)
                        ? Applying.apply(
                                before,
                                List.of(blank(before, nr)),
                                now.number() + 1,
                                (kind, row, commit) -> Map.of())
                        : new Applied.Done(before.grown(now.number() + 1, List.of()), List.of());
        Applied.Done done =
                switch (applied) {
                    case Applied.Done changed -> changed;
                    case Applied.Refused(List<Problem> problems) ->
                            throw new IllegalStateException("cannot blank: " + problems);
                    case Applied.Conflicts(var conflicts) ->
                            throw new IllegalStateException("cannot blank: " + conflicts);
                };
        if (table.isLive(nr) && done.touched().isEmpty()) {
            return Outcome.ok(new Erased(table.commit(nr), Mentions.find(before, names)));
        }
        Connections.run(writer.connection(), "PRAGMA secure_delete = ON");
        Commit commit = writer.transact(reason, () -> write(done, names));
        writer.keys().forget();
        return switch (commit) {
            case Commit.Done(long number, var change) -> {
                readers.alone(this::rewrite, writer.connection());
                yield Outcome.ok(new Erased(number, Mentions.find(change.after(), names)));
            }
            case Commit.Refused(List<Problem> problems) -> Outcome.failed(problems.getFirst());
            case Commit.Conflicts ignored -> throw new IllegalStateException("no merge here");
            case Commit.Unchanged ignored ->
                    throw new IllegalStateException("an erasure is logged");
        };
    }

    /// Every personal field of the row gone; one that must not be empty gets a neutral text.
    private Edit blank(Ecosystem before, int nr) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (Field<?> field : before.schema().fields(KIND)) {
            if (Personal.isPersonal(KIND, field)) {
                boolean text = field.type() == FieldType.TEXT;
                if (!field.isRequired()) {
                    fields.put(field.key(), null);
                } else if (text) {
                    fields.put(field.key(), field == Person.NAME ? NAME : Personal.ERASED);
                }
            }
        }
        return new Edit.Put(KIND, id, before.table(KIND).commit(nr), fields);
    }

    private Writer.Made write(Applied.Done done, Set<String> names) throws SQLException {
        Connection connection = writer.connection();
        String redacted = Redaction.of(connection, names);
        writer.keys().replace(connection, KIND, id);
        if (!done.touched().isEmpty()) {
            return writer.write(done, reason, redacted);
        }
        try (CommitWriter log = writer.commitWriter(reason, redacted)) {
            return new Writer.Made(done.after(), log.finish(connection), List.of(), Set.of());
        }
    }

    /// Pages that SQLite freed still hold what stood on them until the file is written anew.
    private boolean rewrite(Connection connection) throws SQLException {
        writer.rows().close();
        Connections.run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        Connections.run(connection, "VACUUM");
        Connections.run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
        Connections.run(connection, "PRAGMA secure_delete = OFF");
        return true;
    }

    /// The names and addresses that the row ever had.
    private Set<String> names(Ecosystem before) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        LogHeader head = writer.state().head();
        LongFunction<LogEntry> any =
                commit -> new LogEntry(commit, Instant.EPOCH, head.toReason(), Map.of(), 0, "");
        List<HistoryStep> steps =
                new Chain(writer.connection(), before, new Keys()).history(KIND, id, any);
        for (HistoryStep step : steps) {
            for (Field<String> field : List.of(Person.NAME, Person.EMAIL, Person.PHONE)) {
                add(names, step.before().get(field.key()));
                add(names, step.after().get(field.key()));
            }
        }
        return names;
    }

    private static void add(Set<String> names, @Nullable Object value) {
        if (value instanceof String text
                && !text.isBlank()
                && !text.equals(NAME)
                && !text.equals(Personal.ERASED)) {
            names.add(text.strip());
        }
    }
}
