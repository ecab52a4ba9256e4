package app.mangrove.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.work.Progress;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.Workspace;
import app.mangrove.model.geo.Region;
import app.mangrove.store.staging.StagingFolder;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Kills a program in the middle of what it writes, the hard way, at seeded moments, and looks at
/// what is there afterwards.
///
/// Shape: `mangrove.crashes` says how many programs of each sort die; the nightly profile kills
/// more of them.
class CrashTest {
    private static final int CRASHES = Integer.getInteger("mangrove.crashes", 2);

    /// What a load prints: a line for each of 15 staged blocks, three steps, and 15 segments.
    private static final int LOAD_LINES = 32;

    @TempDir private Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void create() {
        file = folder.resolve("a.mangrove");
        SqliteWorkspace.create(file, Options.standard()).orElseThrow().close();
    }

    /// Starts a child, kills it once it has printed so many lines and a little later, and answers
    /// everything that it said.
    private List<String> killed(int lines, int micros, Object... arguments)
            throws IOException, InterruptedException {
        Path errors = folder.resolve("errors.txt");
        Process child = CrashingChild.start(errors, arguments);
        List<String> said = new ArrayList<>();
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            String line = out.readLine();
            while (line != null) {
                said.add(line);
                if (said.size() == lines) {
                    Thread.sleep(Duration.ofNanos(micros * 1000L));
                    // By its handle: the process itself would close its output unread.
                    child.toHandle().destroyForcibly();
                }
                line = out.readLine();
            }
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(said).as(Files.readString(errors)).hasSizeGreaterThanOrEqualTo(lines);
        return said;
    }

    private Workspace reopened() {
        Workspace workspace = SqliteWorkspace.open(file, Options.standard()).orElseThrow();
        assertThat(workspace.readOnly()).isEmpty();
        assertThat(workspace.check(Progress.none()).findings()).isEmpty();
        return workspace;
    }

    private static long number(String line) {
        return Long.parseLong(line.substring(line.indexOf(' ') + 1));
    }

    @Test
    void keepsEachAcknowledgedCommitAndNoPartOfAnother() throws IOException, InterruptedException {
        long first = 1;
        for (int seed = 1; seed <= CRASHES; seed++) {
            Random random = new Random(seed);
            List<String> said =
                    killed(1 + random.nextInt(40), random.nextInt(4_000), "commits", file, first);
            long acknowledged = number(said.getLast());
            try (Workspace workspace = reopened()) {
                Ecosystem now = workspace.ecosystem();
                long there = whole(now);
                // The one that was under way may have become durable just before the end.
                assertThat(there).as("seed %d", seed).isBetween(acknowledged, acknowledged + 1);
                assertThat(now.commit()).isEqualTo(there + 1);
                first = there + 1;
            }
        }
    }

    /// The number of the newest batch, all batches up to it being whole.
    static long whole(Ecosystem now) {
        Table regions = now.table(Region.KIND);
        long newest = Long.parseLong(now.name(Region.KIND, regions.nr(CrashingChild.id("newest"))));
        for (long batch = 1; batch <= newest; batch++) {
            for (int i = 0; i < CrashingChild.BATCH; i++) {
                String name = batch + "/" + i;
                int nr = regions.nr(CrashingChild.id(name));
                assertThat(nr).as(name).isPositive();
                assertThat(now.name(Region.KIND, nr)).isEqualTo(name);
            }
        }
        assertThat((long) now.count(Region.KIND)).isEqualTo(newest * CrashingChild.BATCH + 1);
        return newest;
    }

    @Test
    void bringsNothingOfAnImportInThatWasKilledAndRemovesWhatItStaged()
            throws IOException, InterruptedException {
        Path staged = Files.createDirectory(folder.resolve("staged"));
        int there = 0;
        for (int seed = 1; seed <= CRASHES; seed++) {
            Random random = new Random(100 + seed);
            int moment = 1 + random.nextInt(LOAD_LINES);
            List<String> said =
                    killed(moment, random.nextInt(20_000), "load", file, staged, "load " + seed);
            try (Workspace workspace = reopened()) {
                int now = workspace.ecosystem().count(Region.KIND);
                String what = "seed %d, killed at %s".formatted(seed, said.getLast());
                if (said.contains("loaded")) {
                    assertThat(now).as(what).isEqualTo(there + CrashingChild.LOADED);
                } else if (said.contains("step store.load.finishing")) {
                    assertThat(now).as(what).isIn(there, there + CrashingChild.LOADED);
                } else {
                    assertThat(now).as(what).isEqualTo(there);
                }
                there = now;
            }
            int removed = new StagingFolder(staged).clean();
            if (!said.contains("loaded")) {
                assertThat(removed).isEqualTo(1);
            }
            assertThat(staged).isEmptyDirectory();
        }
    }
}
