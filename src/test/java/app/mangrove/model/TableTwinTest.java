package app.mangrove.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.deal.Deal;
import app.mangrove.model.partner.Partner;
import app.mangrove.support.TestWorkspace;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Segmented columns against plain maps: random rows, changes and removals, every earlier snapshot
/// kept and compared again at the end.
class TableTwinTest {
    private static final long SEED = 271_828;
    private static final Reason REASON = Reason.user("test", "");
    private final Random random = new Random(SEED);
    private final TestWorkspace workspace = new TestWorkspace();
    private final Map<Id, Map<String, Object>> twin = new LinkedHashMap<>();
    private int made;

    @Test
    void everySnapshotHoldsWhatItsMapHolds() {
        workspace.commit(
                List.of(
                        Edit.add(Partner.KIND, Id.derived(1, "p"))
                                .and(Partner.NAME, "P")
                                .and(Partner.STATUS, "ACTIVE")),
                REASON);
        List<Ecosystem> snapshots = new ArrayList<>();
        List<Map<Id, Map<String, Object>>> maps = new ArrayList<>();
        for (int round = 0; round < 60; round++) {
            workspace.commit(edits(round % 10 == 0 ? 900 : 40), REASON);
            if (round % 12 == 11) {
                snapshots.add(workspace.ecosystem());
                maps.add(copy());
            }
        }
        for (int i = 0; i < snapshots.size(); i++) {
            assertThat(read(snapshots.get(i))).as("seed %d, %d", SEED, i).isEqualTo(maps.get(i));
        }
        assertThat(workspace.ecosystem().table(Deal.KIND).segmentCount()).isGreaterThan(1);
    }

    private Map<Id, Map<String, Object>> copy() {
        Map<Id, Map<String, Object>> copy = new HashMap<>();
        twin.forEach((id, fields) -> copy.put(id, new HashMap<>(fields)));
        return copy;
    }

    private static Map<Id, Map<String, Object>> read(Ecosystem ecosystem) {
        Map<Id, Map<String, Object>> read = new HashMap<>();
        Table table = ecosystem.table(Deal.KIND);
        table.forEach(nr -> read.put(table.id(nr), ecosystem.values(Deal.KIND, nr)));
        assertThat(read).hasSize(table.size());
        assertThat(table.numbers()).hasSize(table.size());
        read.keySet().forEach(id -> assertThat(table.isLive(table.nr(id))).isTrue());
        return read;
    }

    private List<Edit> edits(int count) {
        List<Edit> edits = new ArrayList<>();
        List<Id> living = new ArrayList<>(twin.keySet());
        Map<Id, Boolean> touched = new HashMap<>();
        for (int i = 0; i < count; i++) {
            int dice = random.nextInt(10);
            if (dice < 6 || living.isEmpty()) {
                edits.add(fill(Edit.add(Deal.KIND, Id.derived(SEED, "deal" + made++)), true));
                continue;
            }
            Id id = living.get(random.nextInt(living.size()));
            if (touched.put(id, true) != null) {
                continue;
            }
            Table table = workspace.ecosystem().table(Deal.KIND);
            long seen = table.commit(table.nr(id));
            if (dice == 9) {
                edits.add(Edit.remove(Deal.KIND, id, seen));
                twin.remove(id);
            } else {
                edits.add(fill(Edit.change(Deal.KIND, id, seen), false));
            }
        }
        return edits;
    }

    private Edit.Put fill(Edit.Put put, boolean isNew) {
        Edit.Put filled = put;
        if (isNew || random.nextInt(4) == 0) {
            filled = set(filled, Deal.NAME, "Näme " + random.nextInt(1000));
        }
        if (isNew || random.nextBoolean()) {
            filled = set(filled, Deal.STAGE, Deal.STAGE.choices().get(random.nextInt(6)));
        }
        if (isNew || random.nextInt(4) == 0) {
            filled = set(filled, Deal.OPENED, LocalDate.ofEpochDay(random.nextInt(30_000)));
        }
        filled = set(filled, Deal.AMOUNT, maybe(BigDecimal.valueOf(random.nextLong(1L << 50), 4)));
        filled = set(filled, Deal.PARTNER, maybe(Id.derived(1, "p")));
        filled = set(filled, Deal.LOST_REASON, maybe("word" + random.nextInt(30)));
        return set(filled, Deal.KIND.keys(), maybe(List.of("a:1", "b:" + random.nextInt(99))));
    }

    private <V> @Nullable V maybe(V value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    private <V> Edit.Put set(Edit.Put put, Field<V> field, @Nullable V value) {
        Map<String, Object> row = twin.computeIfAbsent(put.id(), id -> new HashMap<>());
        if (value == null) {
            row.remove(field.key());
        } else {
            row.put(field.key(), value);
        }
        return put.and(field, value);
    }
}
