package app.mangrove.store;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Progress;
import app.mangrove.model.Change;
import app.mangrove.model.CheckReport;
import app.mangrove.model.Commit;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.HistoryStep;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Load;
import app.mangrove.model.LogEntry;
import app.mangrove.model.Reason;
import app.mangrove.model.Workspace;
import app.mangrove.store.check.Checking;
import app.mangrove.store.file.Backups;
import app.mangrove.store.file.Failures;
import app.mangrove.store.file.FileHead;
import app.mangrove.store.file.FileLock;
import app.mangrove.store.file.Readers;
import app.mangrove.store.log.Chain;
import app.mangrove.store.log.ChangeLog;
import app.mangrove.store.log.Keys;
import app.mangrove.store.log.LogHeader;
import app.mangrove.store.log.Unreadable;

import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A workspace in one SQLite file.
public final class SqliteWorkspace implements Workspace {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteWorkspace.class);

    private final Path file;
    private final Writer writer;
    private final Readers readers;
    private final @Nullable FileLock lock;
    private final @Nullable Problem readOnly;
    private final @Nullable Caching caching;
    private final @Nullable Following following;

    SqliteWorkspace(
            Path file,
            Writer writer,
            Readers readers,
            @Nullable FileLock lock,
            @Nullable Problem readOnly,
            @Nullable Caching caching) {
        this.file = file;
        this.writer = writer;
        this.readers = readers;
        this.lock = lock;
        this.readOnly = readOnly;
        this.caching = caching;
        this.following = readOnly == null ? null : new Following(writer);
    }

    /// Opens a workspace to write, or to read when somebody else writes it or nobody can; see
    /// [Workspace#readOnly()].
    public static Outcome<Workspace> open(Path file, Options options) {
        return new Opening(file, options, Migrations.shipped()).open();
    }

    /// Makes an empty workspace; a file of that name must not exist.
    public static Outcome<Workspace> create(Path file, Options options) {
        return new Opening(file, options, Migrations.shipped()).create();
    }

    /// Checks a file that perhaps cannot even be opened as a workspace.
    public static CheckReport check(Path file, Progress progress) {
        Migrations migrations = Migrations.shipped();
        return FileHead.problem(file, migrations.newest())
                .map(problem -> new CheckReport(0, 0, "", List.of(problem)))
                .orElseGet(() -> checked(file, new Readers(file, false), migrations, progress));
    }

    private static CheckReport checked(
            Path file, Readers readers, Migrations migrations, Progress progress) {
        try (readers) {
            return readers.ask(connection -> checking(migrations).run(connection, progress));
        } catch (SQLException | Unreadable e) {
            return new CheckReport(0, 0, "", List.of(Failures.problem(file, e)));
        }
    }

    private static Checking checking(Migrations migrations) {
        return new Checking(
                FileHead.APPLICATION,
                migrations.newest(),
                migrations.scripts().stream().map(Migrations.Script::sql).toList(),
                Rows::load);
    }

    @Override
    public Ecosystem ecosystem() {
        return writer.state().ecosystem();
    }

    @Override
    public Commit commit(List<? extends Edit> edits, Reason reason) {
        return readOnly == null ? writer.commit(edits, reason) : Commit.refused(readOnly);
    }

    @Override
    public Commit load(Load load, Reason reason, Progress progress) {
        return readOnly == null
                ? new Loading(writer, load, reason, progress).run()
                : Commit.refused(readOnly);
    }

    @Override
    public Subscription onChange(Consumer<Change> listener) {
        return writer.listeners().add(listener);
    }

    @Override
    public boolean refresh() {
        if (following == null) {
            return false;
        }
        try {
            return following.look();
        } catch (SQLException | DataAccessException | Unreadable e) {
            LOG.info("cannot follow {}", file, e);
            return false;
        }
    }

    @Override
    public Optional<LogEntry> undoable() {
        return entry(writer.undoLine().undoable());
    }

    @Override
    public Optional<LogEntry> redoable() {
        return entry(writer.undoLine().redoable());
    }

    private Optional<LogEntry> entry(long number) {
        return number == 0 ? Optional.empty() : log(number + 1, 1).stream().findFirst();
    }

    @Override
    public Commit undo(String user) {
        long next = writer.undoLine().undoable();
        return next == 0 ? Commit.refused(Problem.of("undo.nothing")) : undo(next, user);
    }

    @Override
    public Commit redo(String user) {
        long next = writer.undoLine().redoable();
        return next == 0 ? Commit.refused(Problem.of("redo.nothing")) : undo(next, user);
    }

    @Override
    public Commit undo(long commit, String user) {
        if (readOnly != null) {
            return Commit.refused(readOnly);
        }
        long by = writer.undoLine().undoneBy(commit);
        if (by != 0) {
            return Commit.refused(Problem.of("undo.done", commit, by));
        }
        return switch (inverse(commit)) {
            case Outcome.Failed<List<Edit>>(Problem problem) -> Commit.refused(problem);
            case Outcome.Ok<List<Edit>>(List<Edit> edits) ->
                    writer.commit(edits, Reason.user(user, text(commit)).undoing(commit));
        };
    }

    private String text(long commit) {
        return readers.ask(connection ->
                new ChangeLog(connection).header(commit).map(LogHeader::reason).orElse(""));
    }

    @Override
    public Outcome<List<Edit>> inverse(long commit) {
        try {
            Ecosystem present = ecosystem();
            return readers.ask(connection -> new Undoing(connection, present).inverse(commit));
        } catch (Unreadable e) {
            return Outcome.failed(Failures.problem(file, e));
        }
    }

    @Override
    public List<LogEntry> log(long before, int limit) {
        return readers.ask(connection -> {
            ChangeLog log = new ChangeLog(connection);
            List<LogHeader> headers = log.headers(before == 0 ? Long.MAX_VALUE : before, limit);
            if (headers.isEmpty()) {
                return List.of();
            }
            Map<Long, Map<String, Integer>> counts =
                    log.counts(headers.getLast().number(), headers.getFirst().number());
            return headers.stream()
                    .map(header -> entry(header, counts.getOrDefault(header.number(), Map.of())))
                    .toList();
        });
    }

    private LogEntry entry(LogHeader header, Map<String, Integer> counts) {
        return new LogEntry(
                header.number(),
                header.instant(),
                header.toReason(),
                counts,
                writer.undoLine().undoneBy(header.number()),
                HexFormat.of().formatHex(header.hash()));
    }

    @Override
    public List<HistoryStep> history(Kind<?> kind, Id id) {
        Ecosystem present = ecosystem();
        return readers.ask(connection -> {
            ChangeLog log = new ChangeLog(connection);
            Map<Long, LogEntry> known = new HashMap<>();
            return new Chain(connection, present, new Keys())
                    .history(
                            kind,
                            id,
                            commit ->
                                    known.computeIfAbsent(
                                            commit,
                                            number ->
                                                    entry(
                                                            log.header(number).orElseThrow(),
                                                            log.counts(number, number)
                                                                    .getOrDefault(
                                                                            number, Map.of()))));
        });
    }

    @Override
    public Outcome<Ecosystem> at(long commit) {
        Ecosystem present = ecosystem();
        if (commit < 0 || commit > present.commit()) {
            return Outcome.failed("store.no-commit", commit, present.commit());
        }
        try {
            return Outcome.ok(
                    commit == present.commit()
                            ? present
                            : readers.ask(c -> new TimeTravel(c, present).at(commit)));
        } catch (Unreadable e) {
            return Outcome.failed(Failures.problem(file, e));
        }
    }

    @Override
    public Outcome<Ecosystem> at(Instant instant) {
        try {
            long number = readers.ask(connection -> new ChangeLog(connection).newest(instant));
            return at(number);
        } catch (Unreadable e) {
            return Outcome.failed(Failures.problem(file, e));
        }
    }

    @Override
    public CheckReport check(Progress progress) {
        try {
            return readers.ask(
                    connection -> checking(Migrations.shipped()).run(connection, progress));
        } catch (Unreadable e) {
            return new CheckReport(0, 0, headHash(), List.of(Failures.problem(file, e)));
        }
    }

    @Override
    public Outcome<Backup> backup(Path target) {
        return readers.askPlain(connection -> new Backups(file, connection).to(target));
    }

    @Override
    public Outcome<Backup> backup(Path folder, int kept) {
        return readers.askPlain(connection -> new Backups(file, connection).rotated(folder, kept));
    }

    @Override
    public List<Kept> backups(Path folder) {
        return Backups.in(folder, file);
    }

    @Override
    public Outcome<Erased> erase(Id person, String user) {
        if (readOnly != null || caching == null) {
            return Outcome.failed(
                    readOnly != null
                            ? readOnly
                            : Problem.of("store.only-reading", file.toString()));
        }
        try {
            caching.drop();
        } catch (IOException e) {
            return Outcome.failed(Failures.READ_ONLY, file.toString(), e.toString());
        }
        Outcome<Erased> erased = new Erasing(writer, readers, person, user).run();
        caching.renew();
        return erased;
    }

    @Override
    public Outcome<String> keep(Path content) {
        return readOnly == null ? new Contents(writer).keep(content) : Outcome.failed(readOnly);
    }

    @Override
    public Outcome<byte[]> content(String hash) {
        return readers.ask(connection -> Contents.read(connection, hash));
    }

    @Override
    public String headHash() {
        return HexFormat.of().formatHex(writer.state().head().hash());
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public Optional<Problem> readOnly() {
        return Optional.ofNullable(readOnly);
    }

    @Override
    public void close() {
        try {
            if (caching != null) {
                caching.close();
            }
            readers.close();
            writer.close();
            if (lock != null) {
                lock.close();
            }
        } catch (SQLException | IOException e) {
            LOG.warn("could not close {}", file, e);
        }
    }
}
