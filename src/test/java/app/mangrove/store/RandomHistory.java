package app.mangrove.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.work.Progress;
import app.mangrove.model.Block;
import app.mangrove.model.Commit;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Load;
import app.mangrove.model.Reason;
import app.mangrove.model.Table;
import app.mangrove.model.Workspace;
import app.mangrove.model.activity.Activity;
import app.mangrove.model.column.Segment;
import app.mangrove.model.column.SegmentBuilder;
import app.mangrove.model.column.Storage;
import app.mangrove.model.deal.Account;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.geo.Region;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.model.partner.Role;
import app.mangrove.model.work.Note;
import app.mangrove.model.work.OwnField;
import app.mangrove.store.table.RandomRows;
import app.mangrove.store.table.SameTables;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A random history of a workspace, kept in step with a plain model of it.
final class RandomHistory implements AutoCloseable {
    private static final List<Kind<?>> KINDS =
            List.of(
                    Region.KIND,
                    Partner.KIND,
                    Role.KIND,
                    Person.KIND,
                    Account.KIND,
                    Deal.KIND,
                    Transaction.KIND,
                    Activity.KIND,
                    Note.KIND);

    private final Random random;
    private final RandomRows rows;
    private final PlainModel model = new PlainModel();
    private final Map<Long, Ecosystem> snapshots = new LinkedHashMap<>();
    private final List<Long> undos = new ArrayList<>();
    private final Options options;
    private long clock = 1_700_000_000_000L;
    private int undone;
    private Workspace workspace;

    RandomHistory(Path file, long seed) {
        random = new Random(seed);
        rows = new RandomRows(random);
        InstantSource ticking = () -> Instant.ofEpochMilli(clock += 10);
        options = Options.standard().fast().at(ticking);
        workspace = SqliteWorkspace.create(file, options).orElseThrow();
        snapshots.put(1L, workspace.ecosystem());
    }

    Workspace workspace() {
        return workspace;
    }

    /// How many undos went through, so that a test can tell that it tested something.
    int undone() {
        return undone;
    }

    void run(int steps) {
        ownFields();
        for (int i = 0; i < steps; i++) {
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> commit(List.of(added()));
                case 3, 4 -> changeOne();
                case 5 -> bulk();
                case 6 -> remove();
                case 7 -> recreate();
                case 8 -> load();
                case 9, 10 -> undo(someCommit());
                default -> redoOrRestart();
            }
            agrees();
        }
    }

    private void ownFields() {
        List<Edit> edits = new ArrayList<>();
        String[] types = {"text", "number", "date", "choice", "reference"};
        for (Kind<?> kind : List.of(Partner.KIND, Person.KIND)) {
            for (String type : types) {
                edits.add(
                        Edit.add(OwnField.KIND, rows.id())
                                .and(OwnField.OF, kind.key())
                                .and(OwnField.NAME, "of_" + type)
                                .and(OwnField.LABEL, type)
                                .and(OwnField.TYPE, type)
                                .and(OwnField.CHOICES, List.of("a", "b"))
                                .and(OwnField.TARGET, "region"));
            }
        }
        commit(edits);
    }

    private Kind<?> kind() {
        return KINDS.get(random.nextInt(KINDS.size()));
    }

    private Edit.Put added() {
        return rows.row(workspace.ecosystem(), kind());
    }

    private Optional<PlainModel.Key> some() {
        List<PlainModel.Key> all =
                model.rows().keySet().stream().filter(k -> k.kind() != OwnField.KIND).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private Edit.Put changed(PlainModel.Key key) {
        Ecosystem now = workspace.ecosystem();
        Table table = now.table(key.kind());
        Edit.Put put = Edit.change(key.kind(), key.id(), table.commit(table.nr(key.id())));
        for (Field<?> field : now.schema().fields(key.kind())) {
            if (random.nextInt(5) == 0) {
                boolean cleared = !field.isRequired() && random.nextInt(4) == 0;
                Object value = cleared ? null : rows.value(now, field);
                if (value != null || !field.isRequired()) {
                    put = rows.with(put, field, value);
                }
            }
        }
        return put;
    }

    private void changeOne() {
        some().ifPresent(key -> commit(List.of(changed(key))));
    }

    private void bulk() {
        Map<PlainModel.Key, Edit> edits = new LinkedHashMap<>();
        for (int i = 0; i < 8; i++) {
            if (random.nextBoolean()) {
                Edit.Put put = added();
                edits.put(new PlainModel.Key(put.kind(), put.id()), put);
            } else {
                some().ifPresent(key -> edits.put(key, changed(key)));
            }
        }
        commit(List.copyOf(edits.values()));
    }

    private void remove() {
        some().ifPresent(key -> {
            Table table = workspace.ecosystem().table(key.kind());
            commit(List.of(Edit.remove(key.kind(), key.id(), table.commit(table.nr(key.id())))));
        });
    }

    private void recreate() {
        Ecosystem now = workspace.ecosystem();
        Kind<?> kind = kind();
        Table table = now.table(kind);
        for (int nr = 1; nr < table.end(); nr++) {
            if (!table.isLive(nr) && random.nextBoolean()) {
                Edit.Put fresh = rows.row(now, kind);
                commit(List.of(new Edit.Put(kind, table.id(nr), table.commit(nr), fresh.fields())));
                return;
            }
        }
    }

    private void commit(List<Edit> edits) {
        long next = workspace.ecosystem().commit() + 1;
        switch (workspace.commit(edits, reason())) {
            case Commit.Done(long number, var change) -> {
                assertThat(number).isEqualTo(next);
                model.commit(number, edits);
                keep();
            }
            case Commit.Unchanged ignored -> {}
            case Commit.Refused ignored -> {}
            case Commit.Conflicts conflicts -> throw new AssertionError(conflicts.toString());
        }
    }

    private Reason reason() {
        return random.nextInt(3) == 0
                ? Reason.of(Reason.Source.SYNC, "server", "pull")
                : Reason.user("me", "typed");
    }

    private void keep() {
        snapshots.put(workspace.ecosystem().commit(), workspace.ecosystem());
    }

    /// New rows as a staged block, with an edit beside it.
    private void load() {
        Ecosystem now = workspace.ecosystem();
        Kind<?> kind = random.nextBoolean() ? Account.KIND : Person.KIND;
        List<Edit.Put> puts = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            puts.add(rows.row(now, kind));
        }
        List<Edit> edits = some().<List<Edit>>map(key -> List.of(changed(key))).orElse(List.of());
        Load load =
                new Load(
                        edits,
                        Map.of(kind.key(), now.table(kind).end()),
                        List.of(block(now, kind, puts)),
                        puts.size());
        Reason reason = Reason.of(Reason.Source.IMPORT, "me", "file").in(rows.id());
        if (workspace.load(load, reason, Progress.none()) instanceof Commit.Done done) {
            List<Edit> all = new ArrayList<>(edits);
            all.addAll(puts);
            model.commit(done.number(), all);
            keep();
        }
    }

    static Block block(Ecosystem now, Kind<?> kind, List<Edit.Put> puts) {
        List<Field<?>> fields = now.schema().fields(kind);
        long[] high = puts.stream().mapToLong(put -> put.id().high()).toArray();
        long[] low = puts.stream().mapToLong(put -> put.id().low()).toArray();
        List<Segment> columns = new ArrayList<>();
        List<@Nullable List<String>> words = new ArrayList<>();
        for (Field<?> field : fields) {
            List<String> known = new ArrayList<>();
            SegmentBuilder column = new SegmentBuilder(field.storage());
            for (Edit.Put put : puts) {
                column.addEncoded(encoded(now, field, put.fields().get(field.key()), known));
            }
            Segment[] built = column.build();
            columns.add(built.length == 0 ? Segment.empty(field.storage()) : built[0]);
            words.add(field.isRepeating() ? known : null);
        }
        return new Block(kind, fields, high, low, columns, words);
    }

    private static @Nullable Object encoded(
            Ecosystem now, Field<?> field, @Nullable Object value, List<String> words) {
        if (value == null) {
            return null;
        }
        if (value instanceof Id id && field.storage() == Storage.INT) {
            return now.table(field.target()).nr(id);
        }
        if (field.isRepeating()) {
            int known = words.indexOf(value);
            if (known < 0) {
                words.add((String) value);
                return words.size() - 1;
            }
            return known;
        }
        return app.mangrove.model.Codec.encode(
                field, value, new app.mangrove.model.column.Dictionary());
    }

    private long someCommit() {
        long head = workspace.ecosystem().commit();
        return random.nextBoolean()
                ? 2 + random.nextLong(Math.max(1, head - 1))
                : Math.max(2, head - random.nextInt(5));
    }

    private void undo(long commit) {
        boolean already =
                workspace.log(commit + 1, 1).stream().anyMatch(entry -> entry.undoneBy() != 0);
        Optional<Map<PlainModel.Key, @Nullable Map<String, Object>>> expected =
                model.undone(commit);
        Commit result = workspace.undo(commit, "me");
        switch (result) {
            case Commit.Done(long number, var change) -> {
                assertThat(already).isFalse();
                assertThat(expected).as("undo of %d must conflict", commit).isPresent();
                model.undo(number, expected.orElseThrow());
                undos.add(number);
                undone++;
                keep();
            }
            case Commit.Conflicts conflicts ->
                    assertThat(expected)
                            .as("undo of %d must go through, not %s", commit, conflicts)
                            .isEmpty();
            case Commit.Unchanged ignored -> assertThat(expected).isPresent();
            case Commit.Refused refused -> assertThat(refused.problems()).isNotEmpty();
        }
    }

    private void redoOrRestart() {
        if (random.nextBoolean() && !undos.isEmpty()) {
            undo(undos.get(random.nextInt(undos.size())));
            return;
        }
        Ecosystem before = workspace.ecosystem();
        Path file = workspace.file();
        workspace.close();
        workspace = SqliteWorkspace.open(file, options).orElseThrow();
        SameTables.check(workspace.ecosystem(), before);
    }

    private void agrees() {
        Ecosystem now = workspace.ecosystem();
        int count = 0;
        for (Kind<?> kind : Kinds.ALL) {
            count += now.count(kind);
        }
        assertThat(count).isEqualTo(model.rows().size());
        model.rows()
                .forEach((key, values) -> {
                    int nr = now.table(key.kind()).nr(key.id());
                    Map<String, Object> actual = now.values(key.kind(), nr);
                    assertThat(PlainModel.sameRow(actual, values))
                            .as("%s: %s is not %s", key, actual, values)
                            .isTrue();
                });
    }

    /// Erases the first person there is.
    void eraseSomebody() {
        Table people = workspace.ecosystem().table(Person.KIND);
        workspace.erase(people.id(people.numbers()[0]), "me").orElseThrow();
    }

    /// Compares each earlier snapshot, and the one of each instant, with the one kept aside.
    void travels() {
        snapshots.forEach((number, kept) -> {
            Ecosystem then = workspace.at(number).orElseThrow();
            SameTables.check(then, kept);
            assertThat(then.commit()).isEqualTo(number);
            Instant made = workspace.log(number + 1, 1).getFirst().time();
            assertThat(workspace.at(made).orElseThrow().commit()).isEqualTo(number);
        });
    }

    @Override
    public void close() {
        workspace.close();
    }
}
