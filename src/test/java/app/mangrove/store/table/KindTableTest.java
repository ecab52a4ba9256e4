package app.mangrove.store.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.mangrove.base.work.Progress;
import app.mangrove.model.Applied;
import app.mangrove.model.Applying;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.OwnFields;
import app.mangrove.model.Table;
import app.mangrove.model.Touched;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.geo.Region;
import app.mangrove.model.work.OwnField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

final class KindTableTest {
    private Connection connection;
    private Ecosystem ecosystem = Ecosystem.empty();
    private Ecosystem earlier = Ecosystem.empty();
    private final Map<Kind<?>, Set<Id>> since = new HashMap<>();
    private final Map<Kind<?>, KindTable> tables = new HashMap<>();

    @BeforeEach
    void open() throws SQLException {
        connection = EmptyFile.inMemory();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        for (KindTable table : tables.values()) {
            table.close();
        }
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void fileFollowsRandomEditsOfEveryKind(long seed) throws SQLException {
        Random random = new Random(seed);
        RandomRows rows = new RandomRows(random);
        commit(ownFieldsOf(rows).subList(0, 4));
        for (int round = 0; round < 12; round++) {
            if (round == 9) {
                earlier = ecosystem;
                since.clear();
                commit(ownFieldsOf(rows).subList(4, 9));
            }
            List<Edit> edits = new ArrayList<>();
            for (Kind<?> kind : Kinds.ALL) {
                if (kind != OwnField.KIND) {
                    edits(random, rows, kind, edits);
                }
            }
            if (!commit(edits)) {
                for (Edit edit : edits) {
                    commit(List.of(edit));
                }
            }
        }
        assertThat(ecosystem.commit()).isGreaterThan(100);
        SameTables.check(loaded(), ecosystem);
        SameTables.check(
                Rereading.forward(connection, earlier, ecosystem.commit(), since), ecosystem);
        connection.commit();
    }

    @Test
    void readsAgainOnlyRowsThatWereTouched() throws SQLException {
        RandomRows rows = new RandomRows(new Random(8));
        List<Edit> many = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            many.add(rows.row(ecosystem, Region.KIND));
        }
        commit(many);
        earlier = ecosystem;
        since.clear();
        Table table = ecosystem.table(Region.KIND);
        commit(List.of(Edit.remove(Region.KIND, table.id(3), table.commit(3))));
        commit(
                List.of(
                        Edit.change(Region.KIND, table.id(5), table.commit(5))
                                .and(Region.NAME, "Renamed"),
                        rows.row(ecosystem, Region.KIND)));
        SameTables.check(
                Rereading.forward(connection, earlier, ecosystem.commit(), since), ecosystem);
    }

    private void edits(Random random, RandomRows rows, Kind<?> kind, List<Edit> edits) {
        Table table = ecosystem.table(kind);
        for (int nr : table.numbers()) {
            int dice = random.nextInt(10);
            if (dice == 0) {
                edits.add(Edit.remove(kind, table.id(nr), table.commit(nr)));
            } else if (dice < 4) {
                Edit.Put put = Edit.change(kind, table.id(nr), table.commit(nr));
                for (Field<?> field : table.fields()) {
                    if (random.nextInt(4) == 0) {
                        boolean clear = !field.isRequired() && random.nextBoolean();
                        put = rows.with(put, field, clear ? null : rows.value(ecosystem, field));
                    }
                }
                edits.add(put);
            }
        }
        for (int nr = 1; nr < table.end(); nr++) {
            if (!table.isLive(nr) && random.nextInt(3) == 0) {
                Edit.Put again = rows.row(ecosystem, kind);
                edits.add(new Edit.Put(kind, table.id(nr), 0, again.fields()));
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            edits.add(rows.row(ecosystem, kind));
        }
    }

    @Test
    void addsManyRowsAtOnce() throws SQLException {
        Random random = new Random(7);
        RandomRows rows = new RandomRows(random);
        apply(ownFieldsOf(rows));
        for (int round = 0; round < 3; round++) {
            List<Edit> edits = new ArrayList<>();
            for (int i = 0; i < 2_000; i++) {
                edits.add(rows.row(ecosystem, Region.KIND));
                edits.add(rows.row(ecosystem, Deal.KIND));
            }
            apply(edits);
        }
        for (Kind<?> kind : List.of(OwnField.KIND, Region.KIND, Deal.KIND)) {
            Table table = ecosystem.table(kind);
            table(kind).insert(connection, table, 1, table.end(), Progress.none());
        }
        SameTables.check(loaded(), ecosystem);
    }

    @Test
    void keepsTheEmptyTextApartFromNoText() throws SQLException {
        execute(
                "INSERT INTO region_row (nr, id, commit_nr, name, code, level) VALUES"
                        + " (1, zeroblob(16), 1, '', NULL, '')");
        Table table = table(Region.KIND).load(connection);
        assertThat(table.texts(Region.NAME).at(1)).isEmpty();
        assertThat(table.texts(Region.CODE).at(1)).isNull();
    }

    @Test
    void refusesRowsThatItCannotHaveWritten() throws SQLException {
        execute(
                "INSERT INTO region_row (nr, id, commit_nr, name, level, parent) VALUES"
                        + " (7, zeroblob(16), 1, 'A', 'AREA', 99999999999)");
        assertThatThrownBy(() -> table(Region.KIND).load(connection))
                .isInstanceOfSatisfying(
                        DamagedRowException.class,
                        damaged -> assertThat(damaged.nr()).isEqualTo(7));
        execute("UPDATE region_row SET parent = NULL, nr = 999999999");
        assertThatThrownBy(() -> table(Region.KIND).load(connection))
                .isInstanceOf(DamagedRowException.class);
        execute("UPDATE region_row SET nr = 1, commit_nr = 0");
        assertThatThrownBy(() -> table(Region.KIND).load(connection))
                .isInstanceOf(DamagedRowException.class);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static List<Edit> ownFieldsOf(RandomRows rows) {
        List<Edit> edits = new ArrayList<>();
        for (Kind<?> kind : List.of(Deal.KIND, Region.KIND)) {
            for (String type : OwnField.TYPE.choices()) {
                edits.add(
                        Edit.add(OwnField.KIND, rows.id())
                                .and(OwnField.OF, kind.key())
                                .and(OwnField.NAME, "a_" + type)
                                .and(OwnField.LABEL, "A " + type)
                                .and(OwnField.TYPE, type)
                                .and(OwnField.CHOICES, List.of("one", "two"))
                                .and(OwnField.TARGET, "region"));
            }
        }
        return edits;
    }

    private List<Touched> apply(List<Edit> edits) {
        Applied applied =
                Applying.apply(
                        ecosystem, edits, ecosystem.commit() + 1, (kind, id, at) -> Map.of());
        if (applied instanceof Applied.Done done) {
            ecosystem = done.after();
            return done.touched();
        }
        return List.of();
    }

    private boolean commit(List<Edit> edits) throws SQLException {
        List<Touched> rows = apply(edits);
        for (Touched touched : rows) {
            table(touched.kind()).write(connection, ecosystem, List.of(touched));
            since.computeIfAbsent(touched.kind(), k -> new LinkedHashSet<>()).add(touched.id());
        }
        return !rows.isEmpty();
    }

    private KindTable table(Kind<?> kind) {
        return tables.computeIfAbsent(kind, k -> new KindTable(k, ecosystem.schema().fields(k)));
    }

    private Ecosystem loaded() throws SQLException {
        List<Table> loaded = new ArrayList<>();
        for (Kind<?> kind : Kinds.ALL) {
            try (KindTable table = new KindTable(kind, ecosystem.schema().fields(kind))) {
                loaded.add(table.load(connection));
            }
        }
        Ecosystem made = Ecosystem.of(ecosystem.commit(), ecosystem.schema(), loaded);
        assertThat(OwnFields.schema(made).fields(Deal.KIND))
                .hasSameSizeAs(ecosystem.schema().fields(Deal.KIND));
        return made;
    }
}
