package app.mangrove.store.log;

import static app.mangrove.store.jooq.Tables.CHANGE_BLOCK;
import static app.mangrove.store.jooq.Tables.CHANGE_LOG;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;

import app.mangrove.model.Id;
import app.mangrove.store.jooq.tables.records.ChangeBlockRecord;
import app.mangrove.store.jooq.tables.records.ChangeLogRecord;

import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Reads the stored log through one connection.
public final class ChangeLog {
    private static final String FIND_BLOCK =
            """
            SELECT commit_nr, kind, first_id, last_id, row_count, size, body FROM change_block
            WHERE commit_nr = ? AND kind = ? AND first_id <= ? ORDER BY first_id DESC LIMIT 1\
            """;

    private final Connection connection;
    private final DSLContext sql;

    public ChangeLog(Connection connection) {
        this.connection = connection;
        sql = DSL.using(connection, SQLDialect.SQLITE);
    }

    /// The number of the newest commit, 0 when there is none.
    public long head() {
        Long head = sql.select(max(CHANGE_LOG.NUMBER)).from(CHANGE_LOG).fetchOne(0, Long.class);
        return head == null ? 0 : head;
    }

    public Optional<LogHeader> header(long number) {
        return sql.selectFrom(CHANGE_LOG)
                .where(CHANGE_LOG.NUMBER.eq(number))
                .fetchOptional()
                .map(ChangeLog::header);
    }

    /// At most `limit` headers, newest first, below a number.
    public List<LogHeader> headers(long before, int limit) {
        return sql.selectFrom(CHANGE_LOG)
                .where(CHANGE_LOG.NUMBER.lt(before))
                .orderBy(CHANGE_LOG.NUMBER.desc())
                .limit(limit)
                .fetch(ChangeLog::header);
    }

    /// Every header, oldest first.
    public void forEach(Consumer<LogHeader> visit) {
        try (Cursor<ChangeLogRecord> rows =
                sql.selectFrom(CHANGE_LOG).orderBy(CHANGE_LOG.NUMBER).fetchLazy()) {
            rows.forEach(row -> visit.accept(header(row)));
        }
    }

    /// The steps that undo goes by, oldest first.
    public UndoLine undoLine() {
        UndoLine line = new UndoLine();
        try (Cursor<Record3<Long, String, Long>> rows =
                sql.select(CHANGE_LOG.NUMBER, CHANGE_LOG.SOURCE, CHANGE_LOG.UNDOES)
                        .from(CHANGE_LOG)
                        .orderBy(CHANGE_LOG.NUMBER)
                        .fetchLazy()) {
            rows.forEach(row -> line.add(row.value1(), row.value2(), row.value3()));
        }
        return line;
    }

    /// The newest commit that was made at an instant or before, 0 when none was.
    public long newest(Instant instant) {
        Long number =
                sql.select(max(CHANGE_LOG.NUMBER))
                        .from(CHANGE_LOG)
                        .where(CHANGE_LOG.TIME.le(instant.toEpochMilli()))
                        .fetchOne(0, Long.class);
        return number == null ? 0 : number;
    }

    /// How many rows of each kind the commits of a range touched, by commit.
    public Map<Long, Map<String, Integer>> counts(long first, long last) {
        Map<Long, Map<String, Integer>> counts = new TreeMap<>();
        sql.select(CHANGE_BLOCK.COMMIT_NR, CHANGE_BLOCK.KIND, sum(CHANGE_BLOCK.ROW_COUNT))
                .from(CHANGE_BLOCK)
                .where(CHANGE_BLOCK.COMMIT_NR.between(first, last))
                .groupBy(CHANGE_BLOCK.COMMIT_NR, CHANGE_BLOCK.KIND)
                .forEach(row -> {
                    BigDecimal rows = row.value3();
                    counts.computeIfAbsent(row.value1(), n -> new LinkedHashMap<>())
                            .put(row.value2(), rows.intValueExact());
                });
        return counts;
    }

    /// The block of a commit that may hold a row.
    Optional<Block> block(long commit, String kind, Id id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(FIND_BLOCK)) {
            query.setLong(1, commit);
            query.setString(2, kind);
            query.setBytes(3, id.bytes());
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Block(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getBytes(3),
                                        row.getBytes(4),
                                        row.getInt(5),
                                        row.getInt(6),
                                        row.getBytes(7)))
                        : Optional.empty();
            }
        }
    }

    /// Where the blocks of a commit begin, in order, without their bodies.
    public List<Start> starts(long commit) {
        return sql.select(CHANGE_BLOCK.KIND, CHANGE_BLOCK.FIRST_ID)
                .from(CHANGE_BLOCK)
                .where(CHANGE_BLOCK.COMMIT_NR.eq(commit))
                .orderBy(CHANGE_BLOCK.KIND, CHANGE_BLOCK.FIRST_ID)
                .fetch(row -> new Start(row.value1(), row.value2()));
    }

    /// The key of a block within its commit.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Start(String kind, byte[] firstId) {}

    /// The blocks of a commit in order; only one is in memory at a time.
    public void forEachBlock(long commit, Consumer<Block> visit) {
        forEachBlock(commit, kind -> true, visit);
    }

    /// Those of some kinds.
    public void forEachBlock(long commit, Predicate<String> kinds, Consumer<Block> visit) {
        for (Start start : starts(commit)) {
            if (!kinds.test(start.kind)) {
                continue;
            }
            ChangeBlockRecord row =
                    sql.selectFrom(CHANGE_BLOCK)
                            .where(
                                    CHANGE_BLOCK.COMMIT_NR.eq(commit),
                                    CHANGE_BLOCK.KIND.eq(start.kind),
                                    CHANGE_BLOCK.FIRST_ID.eq(start.firstId))
                            .fetchSingle();
            visit.accept(block(row));
        }
    }

    /// The commits that blocks name, with their number of blocks.
    public List<Long> blockCommits() {
        return new ArrayList<>(
                sql.selectDistinct(CHANGE_BLOCK.COMMIT_NR)
                        .from(CHANGE_BLOCK)
                        .orderBy(CHANGE_BLOCK.COMMIT_NR)
                        .fetch(CHANGE_BLOCK.COMMIT_NR));
    }

    private static Block block(ChangeBlockRecord row) {
        return new Block(
                row.getCommitNr(),
                row.getKind(),
                row.getFirstId(),
                row.getLastId(),
                Math.toIntExact(row.getRowCount()),
                Math.toIntExact(row.getSize()),
                row.getBody());
    }

    private static LogHeader header(ChangeLogRecord row) {
        return new LogHeader(
                row.getNumber(),
                row.getTime(),
                row.getSource(),
                row.getUser(),
                row.getReason(),
                row.getSalt(),
                row.getTextDigest(),
                row.getBatch(),
                row.getUndoes(),
                row.getRedacts(),
                row.getSchemaVersion(),
                row.getBlockDigest(),
                row.getHash());
    }
}
