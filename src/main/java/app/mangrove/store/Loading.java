package app.mangrove.store;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Progress;
import app.mangrove.model.Applied;
import app.mangrove.model.Applying;
import app.mangrove.model.Commit;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Images;
import app.mangrove.model.Kind;
import app.mangrove.model.Load;
import app.mangrove.model.Reason;
import app.mangrove.model.Table;
import app.mangrove.model.Touched;
import app.mangrove.model.column.Segments;
import app.mangrove.store.file.Connections;
import app.mangrove.store.file.Failures;
import app.mangrove.store.file.RefusedException;
import app.mangrove.store.load.Grown;
import app.mangrove.store.load.IdOrder;
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
        Applied defined = Applying.apply(now.ecosystem(), load.definitions(), number, images);
        return switch (defined) {
            case Applied.Conflicts(var conflicts) -> new Commit.Conflicts(conflicts);
            case Applied.Refused(List<Problem> problems) -> new Commit.Refused(problems);
            case Applied.Done done -> grow(done, number, images);
        };
    }

    /// Own fields are there; the rows come, then the edits that may refer to them.
    private Commit grow(Applied.Done defined, long number, Images images) throws SQLException {
        progress.step("store.load.preparing");
        Grown grown = Grown.of(defined.after(), load, number, progress.cancel());
        return switch (Applying.apply(grown.after(), load.others(), number, images)) {
            case Applied.Conflicts(var conflicts) -> new Commit.Conflicts(conflicts);
            case Applied.Refused(List<Problem> problems) -> new Commit.Refused(problems);
            case Applied.Done edited -> {
                List<Touched> touched = new ArrayList<>(defined.touched());
                touched.addAll(edited.touched());
                yield write(grown, edited.after(), touched);
            }
        };
    }

    private Commit write(Grown grown, Ecosystem after, List<Touched> touched) throws SQLException {
        if (grown.ranges().isEmpty() && touched.isEmpty()) {
            return new Commit.Unchanged();
        }
        if (touched.stream().anyMatch(row -> grown.holds(row.kind(), row.nr()))) {
            throw new IllegalArgumentException("an edit of a row that the load itself adds");
        }
        Optional<Problem> dangling = grown.dangling(after);
        if (dangling.isPresent()) {
            return Commit.refused(dangling.get());
        }
        Connections.run(writer.connection(), "PRAGMA foreign_keys = OFF");
        try {
            return writer.transact(reason, () -> fill(grown, after, touched));
        } finally {
            Connections.run(writer.connection(), "PRAGMA foreign_keys = ON");
        }
    }

    private Writer.Made fill(Grown grown, Ecosystem after, List<Touched> touched)
            throws SQLException {
        Connection connection = writer.connection();
        Ecosystem before = writer.state().ecosystem();
        writer.rows().write(connection, after, touched);
        writer.recorder().giveKeys(touched);
        List<BulkCommit.Fresh> fresh = new ArrayList<>();
        for (Grown.Range range : grown.ranges()) {
            Table table = after.table(range.kind());
            writer.recorder().giveKeys(table, range.from(), range.to());
            fresh.add(
                    new BulkCommit.Fresh(table, () -> IdOrder.of(table, range.from(), range.to())));
        }
        LogHeader draft = writer.draft(reason, "");
        try (BulkCommit log =
                new BulkCommit(
                        draft,
                        writer.state().head().hash(),
                        writer.recorder(),
                        progress.cancel())) {
            log.start(before, after, touched, fresh);
            for (Grown.Range range : grown.ranges()) {
                insert(connection, after.table(range.kind()), range);
            }
            progress.step("store.load.finishing");
            LogHeader header = log.finish(connection);
            progress.check();
            return new Writer.Made(after, header, List.of(), kinds(touched, grown));
        }
    }

    private void insert(Connection connection, Table table, Grown.Range range) throws SQLException {
        progress.step("store.load.rows", table.kind().key());
        for (int first = range.from(); first < range.to(); ) {
            int next = Math.min(range.to(), (Segments.of(first) + 1) << Segments.BITS);
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

    private static Set<String> kinds(List<Touched> touched, Grown grown) {
        Set<String> kinds = new HashSet<>(Writer.kinds(touched));
        grown.ranges().forEach(range -> kinds.add(range.kind().key()));
        return Set.copyOf(kinds);
    }
}
