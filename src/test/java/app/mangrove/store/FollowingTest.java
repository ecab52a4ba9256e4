package app.mangrove.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.work.Progress;
import app.mangrove.model.Block;
import app.mangrove.model.Change;
import app.mangrove.model.Commit;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Load;
import app.mangrove.model.Reason;
import app.mangrove.model.Workspace;
import app.mangrove.model.geo.Region;
import app.mangrove.model.work.OwnField;
import app.mangrove.store.table.SameTables;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A workspace that somebody else writes, kept up with its file.
class FollowingTest {
    private static final Reason BY_ME = Reason.user("me", "typed");

    @TempDir private Path folder;

    private Workspace open() {
        return SqliteWorkspace.open(folder.resolve("a.mangrove"), Options.standard().fast())
                .orElseThrow();
    }

    private Workspace create() {
        return SqliteWorkspace.create(folder.resolve("a.mangrove"), Options.standard().fast())
                .orElseThrow();
    }

    private static Edit.Put region(int i) {
        return Edit.add(Region.KIND, id(i))
                .and(Region.NAME, "region " + i)
                .and(Region.LEVEL, "WORLD");
    }

    private static Id id(int i) {
        return Id.derived(1, "region " + i);
    }

    private static List<Edit.Put> regions(int first, int count) {
        List<Edit.Put> puts = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            puts.add(region(i));
        }
        return puts;
    }

    @Test
    void takesInEachCommitOfTheWriterAndTellsOfItOnce() {
        try (Workspace writer = create();
                Workspace reader = open()) {
            List<Change> heard = new ArrayList<>();
            reader.onChange(heard::add);
            assertThat(reader.refresh()).isFalse();

            writer.commit(regions(0, 3), BY_ME);
            long head = writer.ecosystem().commit();
            writer.commit(
                    List.of(
                            Edit.change(Region.KIND, id(0), head).and(Region.NAME, "renamed"),
                            Edit.remove(Region.KIND, id(1), head)),
                    BY_ME);
            assertThat(reader.ecosystem().count(Region.KIND)).isZero();
            assertThat(reader.refresh()).isTrue();
            SameTables.check(reader.ecosystem(), writer.ecosystem());
            assertThat(reader.ecosystem().commit()).isEqualTo(writer.ecosystem().commit());
            assertThat(reader.headHash()).isEqualTo(writer.headHash());
            assertThat(heard).hasSize(1);
            assertThat(heard.getFirst().kinds()).containsExactly("region");
            assertThat(heard.getFirst().after()).isSameAs(reader.ecosystem());
            assertThat(reader.refresh()).isFalse();

            writer.undo("me");
            assertThat(reader.refresh()).isTrue();
            SameTables.check(reader.ecosystem(), writer.ecosystem());
            assertThat(reader.log(0, 9)).isEqualTo(writer.log(0, 9));
            assertThat(reader.undoable()).isEqualTo(writer.undoable());
            assertThat(writer.refresh()).isFalse();
        }
    }

    @Test
    void followsOwnFieldsAndWholeImports() {
        try (Workspace writer = create();
                Workspace reader = open()) {
            writer.commit(
                    List.of(
                            Edit.add(OwnField.KIND, Id.derived(1, "own"))
                                    .and(OwnField.OF, "region")
                                    .and(OwnField.NAME, "nick")
                                    .and(OwnField.LABEL, "Nickname")
                                    .and(OwnField.TYPE, "text")),
                    BY_ME);
            writer.commit(
                    List.of(
                            new Edit.Put(
                                    Region.KIND,
                                    id(-1),
                                    0,
                                    Map.of("name", "own", "level", "AREA", "x_nick", "Nick"))),
                    BY_ME);
            List<Block> blocks = new ArrayList<>();
            for (int first = 0; first < 21_000; first += 3_000) {
                blocks.add(
                        RandomHistory.block(
                                writer.ecosystem(), Region.KIND, regions(first, 3_000)));
            }
            Load load = new Load(List.of(), Map.of("region", 2), blocks, 21_000);
            assertThat(writer.load(load, BY_ME, Progress.none())).matches(Commit::isDone);
            assertThat(reader.refresh()).isTrue();
            SameTables.check(reader.ecosystem(), writer.ecosystem());
            assertThat(reader.ecosystem().values(Region.KIND, 1)).containsEntry("x_nick", "Nick");
        }
    }

    @Test
    void readsOnlyTheRowsThatWereTouched() {
        try (Workspace writer = create()) {
            writer.commit(regions(0, 9_000), BY_ME);
            try (Workspace reader = open()) {
                var before = reader.ecosystem().table(Region.KIND);
                long commit = writer.ecosystem().table(Region.KIND).commit(1);
                writer.commit(
                        List.of(Edit.change(Region.KIND, id(0), commit).and(Region.CODE, "X")),
                        BY_ME);
                assertThat(reader.refresh()).isTrue();
                var after = reader.ecosystem().table(Region.KIND);
                assertThat(after.segment(1, 0)).isNotSameAs(before.segment(1, 0));
                assertThat(after.segment(1, 1)).isSameAs(before.segment(1, 1));
                SameTables.check(reader.ecosystem(), writer.ecosystem());
            }
        }
    }

    @Test
    void followsAnotherProgram() throws IOException, InterruptedException {
        create().close();
        Path errors = folder.resolve("errors.txt");
        Process child = CrashingChild.start(errors, "commits", folder.resolve("a.mangrove"), 1);
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).as(Files.readString(errors)).isEqualTo("done 1");
            try (Workspace reader = open()) {
                assertThat(reader.readOnly().orElseThrow().key()).isEqualTo("store.locked");
                long seen = CrashTest.whole(reader.ecosystem());
                for (int looks = 0; looks < 5; ) {
                    String line = out.readLine();
                    assertThat(line).as(Files.readString(errors)).startsWith("done ");
                    if (reader.refresh()) {
                        looks++;
                        long now = CrashTest.whole(reader.ecosystem());
                        assertThat(now).isGreaterThan(seen);
                        seen = now;
                    }
                }
            }
        } finally {
            child.toHandle().destroyForcibly();
        }
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void letsNoOtherProgramWriteEvenAfterThisOneLookedTwice()
            throws IOException, InterruptedException {
        Path errors = folder.resolve("errors.txt");
        try (Workspace writer = create()) {
            open().close();
            Process child = CrashingChild.start(errors, "commits", folder.resolve("a.mangrove"), 1);
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(child.exitValue()).isEqualTo(1);
            assertThat(Files.readString(errors)).contains("batch 1 was refused");
            assertThat(writer.commit(regions(0, 1), BY_ME).isDone()).isTrue();
        }
    }
}
