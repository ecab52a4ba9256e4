package app.mangrove.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.work.Cancel;
import app.mangrove.model.Commit;
import app.mangrove.model.Conflict;
import app.mangrove.model.LogEntry;
import app.mangrove.model.geo.Region;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class TakeBackTest {
    private final Log log = new Log();

    @BeforeEach
    void bringIn() {
        log.imports();
    }

    private List<LogEntry> standing() {
        return Batch.standing(log.workspace, log.entry(1), Cancel.never());
    }

    private Batch batch() {
        return Batch.read(log.workspace, log.entry(1), Cancel.never()).orElseThrow();
    }

    private Commit takeBack(Map<Conflict, TakeBack.Choice> choices) {
        return TakeBack.batch(log.workspace, standing(), choices, "ben");
    }

    private Map<Conflict, TakeBack.Choice> all(TakeBack.Choice choice) {
        Commit attempt = takeBack(Map.of());
        assertThat(attempt).isInstanceOf(Commit.Conflicts.class);
        List<Conflict> conflicts = ((Commit.Conflicts) attempt).conflicts();
        return conflicts.stream().collect(java.util.stream.Collectors.toMap(c -> c, c -> choice));
    }

    @Test
    void takesTheCommitsOfABatchBackNewestFirst() {
        assertThat(standing()).extracting(LogEntry::number).containsExactly(2L, 1L);
        Batch free = batch();
        assertThat(free.rows()).isEqualTo(2);
        assertThat(free.later()).isEmpty();
        assertThat(free.referring()).isEmpty();
        assertThat(takeBack(Map.of())).matches(Commit::isDone);
        assertThat(log.names()).isEmpty();
        assertThat(standing()).isEmpty();
        assertThat(log.entry(1).undoneBy()).isEqualTo(4);
    }

    @Test
    void tellsWhatWasChangedSinceAndWhatRefersToTheBatch() {
        long typed = log.typed(log.change("south", "S"), Log.add("east"));
        log.typed(Log.add("below").and(Region.PARENT, Log.id("south")));
        Batch batch = batch();
        assertThat(batch.later()).containsExactly(new Batch.Later(log.entry(typed), 1));
        assertThat(batch.referring())
                .containsExactly(new Batch.Referring(Region.KIND, Region.PARENT, 1, "below"));
        assertThat(takeBack(Map.of()).isDone()).isFalse();
        assertThat(log.names()).containsExactly("below", "east", "north", "south");
    }

    @Test
    void aCommitOfNoBatchStandsAlone() {
        long typed = log.typed(Log.add("east"));
        assertThat(Batch.standing(log.workspace, log.entry(typed), Cancel.never()))
                .containsExactly(log.entry(typed));
    }

    @Test
    void keepsOrBringsBackARowThatWasChangedSince() {
        log.typed(log.change("south", "S"));
        Map<Conflict, TakeBack.Choice> keep = all(TakeBack.Choice.KEEP);
        assertThat(keep.keySet()).allMatch(Conflict::isRemoval);
        Commit kept = TakeBack.commit(log.workspace, 2, keep, "ben");
        assertThat(kept).matches(Commit::isDone);
        assertThat(log.code("north")).as("what nobody disputes goes back").isNull();
        assertThat(log.code("south")).isEqualTo("S");
    }

    @Test
    void removesARowThatWasChangedSinceWhenAskedTo() {
        log.typed(log.change("south", "S"));
        assertThat(takeBack(all(TakeBack.Choice.BACK))).matches(Commit::isDone);
        assertThat(log.names()).isEmpty();
    }

    @Test
    void keepsOrBringsBackAFieldThatWasChangedSince() {
        long typed = log.typed(log.change("south", "S"));
        log.typed(log.change("south", "T"));
        Commit attempt = log.workspace.undo(typed, "ben");
        Conflict conflict = ((Commit.Conflicts) attempt).conflicts().getFirst();
        assertThat(conflict.field()).isEqualTo("code");
        assertThat(
                        TakeBack.commit(
                                log.workspace, typed, Map.of(conflict, TakeBack.Choice.KEEP), "b"))
                .isInstanceOf(Commit.Unchanged.class);
        assertThat(
                        TakeBack.commit(
                                log.workspace, typed, Map.of(conflict, TakeBack.Choice.BACK), "b"))
                .matches(Commit::isDone);
        assertThat(log.code("south")).isNull();
    }

    @Test
    void asksAgainAboutAFieldThatWasChangedBetweenTheAttempts() {
        long typed = log.typed(log.change("south", "S"), log.change("north", "M"));
        log.typed(log.change("south", "T"));
        Commit attempt = log.workspace.undo(typed, "ben");
        Conflict conflict = ((Commit.Conflicts) attempt).conflicts().getFirst();
        log.typed(log.change("north", "O"));
        Commit again =
                TakeBack.commit(
                        log.workspace, typed, Map.of(conflict, TakeBack.Choice.BACK), "ben");
        assertThat(((Commit.Conflicts) again).conflicts())
                .extracting(Conflict::id)
                .containsExactly(Log.id("north"));
        assertThat(log.code("south")).isEqualTo("T");
    }
}
