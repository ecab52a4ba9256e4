package app.mangrove.history.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;
import app.mangrove.history.Log;
import app.mangrove.history.TakeBack;
import app.mangrove.model.Conflict;
import app.mangrove.model.LogEntry;
import app.mangrove.model.geo.Region;
import app.mangrove.support.DirectTasks;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class HistoryViewModelTest {
    private final Log log = new Log();
    private final List<Problem> said = new ArrayList<>();
    private final List<LogEntry> done = new ArrayList<>();
    private final HistoryViewModel model =
            new HistoryViewModel(
                    log.workspace, new DirectTasks(), () -> "ben", said::add, done::add);

    @BeforeEach
    void bringIn() {
        log.imports();
    }

    private List<Long> shown() {
        return model.entries().stream().map(LogEntry::number).toList();
    }

    @Test
    void showsTheNewestFirstAndTheOneThatWasAskedFor() {
        log.typed(Log.add("east"));
        model.open("2");
        assertThat(shown()).containsExactly(3L, 2L, 1L);
        assertThat(model.selectedProperty().get().orElseThrow().number()).isEqualTo(2);
        assertThat(model.detailProperty().get().orElseThrow().rows()).hasSize(2);
        assertThat(model.moreProperty().get()).isFalse();
    }

    @Test
    void narrowsToPeopleAndToImports() {
        log.typed(Log.add("east"));
        model.open("");
        model.sourcesProperty().set(HistoryViewModel.Sources.PEOPLE);
        assertThat(shown()).containsExactly(3L);
        model.sourcesProperty().set(HistoryViewModel.Sources.IMPORTS);
        assertThat(shown()).containsExactly(2L, 1L);
    }

    @Test
    void showsOneRecordAlone() {
        log.typed(log.change("south", "S"));
        model.open("region/" + Log.id("north"));
        assertThat(shown()).containsExactly(2L, 1L);
        model.showAll();
        assertThat(shown()).containsExactly(3L, 2L, 1L);
    }

    @Test
    void takesOnesOwnChangeBackAtOnce() {
        long typed = log.typed(Log.add("east"));
        model.open(Long.toString(typed));
        model.ask();
        assertThat(log.names()).containsExactly("north", "south");
        assertThat(done).extracting(LogEntry::number).containsExactly(typed);
        assertThat(model.askedProperty().get()).isEmpty();
    }

    @Test
    void showsWhatStandsOnAnImportBeforeItTakesAllOfItBack() {
        model.open("1");
        model.ask();
        assertThat(model.askedProperty().get().orElseThrow().commits()).hasSize(2);
        assertThat(log.names()).hasSize(2);
        model.dropBatch();
        assertThat(model.askedProperty().get()).isEmpty();
        model.ask();
        model.undo();
        assertThat(log.names()).isEmpty();
        assertThat(model.askedProperty().get()).isEmpty();
        assertThat(done).hasSize(1);
        assertThat(said).isEmpty();
    }

    @Test
    void saysWhyAnImportCannotGo() {
        log.typed(Log.add("below").and(Region.PARENT, Log.id("south")));
        model.open("2");
        model.ask();
        assertThat(model.askedProperty().get().orElseThrow().referring()).hasSize(1);
        model.undo();
        assertThat(said).extracting(Problem::key).containsExactly("edit.referred");
        assertThat(log.names()).hasSize(3);
    }

    @Test
    void asksForEachFieldThatWasChangedSince() {
        long typed = log.typed(log.change("south", "S"));
        log.typed(log.change("south", "T"));
        model.open(Long.toString(typed));
        model.ask();
        List<Conflict> conflicts = model.conflictsProperty().get();
        assertThat(conflicts).extracting(Conflict::field).containsExactly("code");
        assertThat(log.code("south")).isEqualTo("T");
        model.dropConflicts();
        assertThat(model.conflictsProperty().get()).isEmpty();
        model.undo();
        model.undo(Map.of(conflicts.getFirst(), TakeBack.Choice.BACK));
        assertThat(log.code("south")).isNull();
        assertThat(model.conflictsProperty().get()).isEmpty();
    }

    @Test
    void showsNewCommitsUntilItIsClosed() {
        model.open("");
        log.typed(Log.add("east"));
        assertThat(shown()).containsExactly(3L, 2L, 1L);
        model.close();
        log.typed(Log.add("west"));
        assertThat(shown()).hasSize(3);
    }
}
