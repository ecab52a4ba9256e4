package app.mangrove.store;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Progress;
import app.mangrove.model.Applied;
import app.mangrove.model.Applying;
import app.mangrove.model.Block;
import app.mangrove.model.Commit;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Images;
import app.mangrove.model.Kind;
import app.mangrove.model.Load;
import app.mangrove.model.OwnFields;
import app.mangrove.model.Reason;
import app.mangrove.model.Table;
import app.mangrove.model.Touched;
import app.mangrove.model.column.Segments;
import app.mangrove.model.work.OwnField;
import app.mangrove.store.file.Connections;
import app.mangrove.store.file.Failures;
import app.mangrove.store.file.RefusedException;
import app.mangrove.store.load.Dangling;
import app.mangrove.store.load.Growing;
import app.mangrove.store.load.IdOrder;
import app.mangrove.store.load.Numbers;
import app.mangrove.store.log.BulkCommit;
import app.mangrove.store.log.Chain;
import app.mangrove.store.log.Keys;
import app.mangrove.store.log.LogHeader;
import app.mangrove.store.table.Columns;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Brings staged rows in by the million: one transaction and one commit, everything or nothing.
///
/// Shape: rows are written on this thread while another makes their images and log. References are
/// checked here, in memory, in place of SQLite's look-ups.
final class Loading {
    private static final Logger LOG = LoggerFactory.getLogger(Loading.class);

    private final Writer writer;
    private final Load load;
    private final Reason reason;
    private final Progress progress;
    private long done;

    Loading(Writer writer, Load load, Reason reason, Progress progress) {
        this.writer = writer;
        this.load = load;
        this.reason = reason;
        this.progress = progress;
    }

    Commit run() {
        try {
            return writer.inTurn(this::inTurn);
        } catch (SQLException e) {
            LOG.warn("load was refused", e);
            return Commit.refused(Failures.problem(writer.file(), e));
        }
    }

    private Commit inTurn() throws SQLException {
        progress.check();
        State now = writer.state();
        long number = now.number() + 1;
        Images images =
                (kind, id, commit) ->
                        new Chain(writer.connection(), now.ecosystem(), new Keys())
                                .at(kind, id, commit);
        Applied applied = Applying.apply(now.ecosystem(), load.edits(), number, images);
        return switch (applied) {
            case Applied.Conflicts(var conflicts) -> new Commit.Conflicts(conflicts);
            case Applied.Refused(List<Problem> problems) -> new Commit.Refused(problems);
            case Applied.Done edited -> grow(now, edited, number);
        };
    }

    private Commit grow(State now, Applied.Done edited, long number) throws SQLException {
        progress.step("store.load.preparing");
        Numbers numbers = new Numbers(now.ecosystem(), load.firstNumbers());
        boolean defines = load.firstNumbers().containsKey(OwnField.KIND.key());
        Ecosystem base = defines ? defined(edited.after(), numbers, number) : edited.after();
        List<Table> grown = grown(base, numbers, number, kind -> !defines || kind != OwnField.KIND);
        if (defines) {
            grown.add(base.table(OwnField.KIND));
        }
        if (grown.isEmpty() && edited.touched().isEmpty()) {
            return new Commit.Unchanged();
        }
        Ecosystem after = base.grown(number, grown);
        Optional<Problem> dangling = Dangling.find(edited.after(), after, grown);
        if (dangling.isPresent()) {
            return Commit.refused(dangling.get());
        }
        Connections.run(writer.connection(), "PRAGMA foreign_keys = OFF");
        try {
            return writer.transact(reason, () -> fill(edited, after, grown));
        } finally {
            Connections.run(writer.connection(), "PRAGMA foreign_keys = ON");
        }
    }

    /// Fields that the load itself defines must have their columns before its rows come.
    private Ecosystem defined(Ecosystem base, Numbers numbers, long number) {
        List<Table> definitions = grown(base, numbers, number, kind -> kind == OwnField.KIND);
        return OwnFields.relaid(base.grown(number, definitions));
    }

    private List<Table> grown(
            Ecosystem base, Numbers numbers, long number, Predicate<Kind<?>> wanted) {
        Growing growing = new Growing(base, numbers, number);
        for (Block block : load.blocks()) {
            progress.check();
            if (wanted.test(block.kind())) {
                growing.add(block);
            }
        }
        return growing.tables();
    }

    private Writer.Made fill(Applied.Done edited, Ecosystem after, List<Table> grown)
            throws SQLException {
        Connection connection = writer.connection();
        Ecosystem before = writer.state().ecosystem();
        writer.rows().write(connection, edited.after(), edited.touched());
        writer.recorder().giveKeys(edited.touched());
        List<BulkCommit.Fresh> fresh = new ArrayList<>();
        for (Table table : grown) {
            int from = edited.after().table(table.kind()).end();
            writer.recorder().giveKeys(table, from);
            fresh.add(new BulkCommit.Fresh(table, from, () -> IdOrder.of(table, from)));
        }
        LogHeader draft = writer.draft(reason, "");
        try (BulkCommit log =
                new BulkCommit(
                        draft,
                        writer.state().head().hash(),
                        writer.recorder(),
                        progress.cancel())) {
            log.start(before, after, edited.touched(), fresh);
            for (BulkCommit.Fresh rows : fresh) {
                insert(connection, rows.table(), rows.from());
            }
            progress.step("store.load.finishing");
            LogHeader header = log.finish(connection);
            progress.check();
            return new Writer.Made(after, header, List.of(), kinds(edited.touched(), grown));
        }
    }

    private void insert(Connection connection, Table table, int from) throws SQLException {
        progress.step("store.load.rows", table.kind().key());
        for (int first = from; first < table.end(); ) {
            int next = Math.min(table.end(), (Segments.of(first) + 1) << Segments.BITS);
            try {
                writer.rows().table(table).insert(connection, table, first, next, progress);
            } catch (SQLException e) {
                throw Failures.isDuplicate(e)
                        ? new RefusedException(
                                Problem.of("store.load.duplicate", table.kind().key()))
                        : e;
            }
            done += next - first;
            progress.at(done, load.rows());
            first = next;
        }
        buried(connection, table.kind());
    }

    /// A row that was removed here keeps its number; a staging that does not know it must not give
    /// its id another.
    private static void buried(Connection connection, Kind<?> kind) throws SQLException {
        String sql =
                "SELECT count(*) FROM tombstone t JOIN %s r ON r.id = t.id WHERE t.kind = ?"
                        .formatted(Columns.table(kind));
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, kind.key());
            try (ResultSet row = query.executeQuery()) {
                if (row.next() && row.getInt(1) > 0) {
                    throw new RefusedException(Problem.of("store.load.removed", kind.key()));
                }
            }
        }
    }

    private static Set<String> kinds(List<Touched> touched, List<Table> grown) {
        Set<String> kinds = new HashSet<>(Writer.kinds(touched));
        grown.forEach(table -> kinds.add(table.kind().key()));
        return Set.copyOf(kinds);
    }
}
