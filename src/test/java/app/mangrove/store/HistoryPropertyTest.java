package app.mangrove.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.work.Progress;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

class HistoryPropertyTest {
    @TempDir Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreesWithPlainMapsThroughAnyHistory(long seed) {
        try (RandomHistory history = new RandomHistory(folder.resolve("a.mangrove"), seed)) {
            history.run(100);
            history.travels();
            assertThat(history.undone()).isGreaterThan(2);
            assertThat(history.workspace().check(Progress.none()).findings()).isEmpty();
        }
    }
}
