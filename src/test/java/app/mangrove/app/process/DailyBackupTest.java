package app.mangrove.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.work.Progress;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Reason;
import app.mangrove.model.Workspace;
import app.mangrove.model.Workspace.Kept;
import app.mangrove.model.partner.Person;
import app.mangrove.store.Options;
import app.mangrove.store.SqliteWorkspace;
import app.mangrove.support.DirectTasks;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

class DailyBackupTest {
    private static final Reason BY_ME = Reason.user("me", "typed");
    private static final Id ANNA = Id.derived(1, "anna");

    @TempDir private Path folder;
    private final DirectTasks tasks = new DirectTasks();
    private Workspace workspace = new app.mangrove.support.TestWorkspace();
    private Instant now = Instant.now();
    private int kept = 3;

    @BeforeEach
    void create() {
        workspace =
                SqliteWorkspace.create(folder.resolve("a.mangrove"), Options.standard().fast())
                        .orElseThrow();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private DailyBackup backup() {
        DailyBackup backup =
                new DailyBackup(
                        workspace,
                        tasks,
                        () -> new DailyBackup.Plan(folder.resolve("copies"), kept),
                        () -> now,
                        ZoneOffset.UTC);
        backup.start();
        return backup;
    }

    private void change(String name) {
        Id id = Id.derived(1, name);
        workspace.commit(List.of(Edit.add(Person.KIND, id).and(Person.NAME, name)), BY_ME);
    }

    private List<Kept> copies() {
        Path own = new DailyBackup.Plan(folder.resolve("copies"), kept).of(workspace.file());
        return workspace.backups(own);
    }

    /// A day later, as far as the clock and the files know.
    private void sleep() throws IOException {
        for (Kept copy : copies()) {
            Files.setLastModifiedTime(
                    copy.file(), FileTime.from(copy.made().minus(Duration.ofDays(1))));
        }
    }

    @Test
    void makesACheckedCopyOnEachDayOnWhichSomethingChanged() throws IOException {
        DailyBackup backup = backup();
        assertThat(copies()).hasSize(1);
        assertThat(backup.lastProperty().get()).contains(copies().getFirst());
        assertThat(backup.problemProperty().get()).isEmpty();
        assertThat(tasks.listed).containsExactly("app.task.backup");

        change("anna");
        backup.look();
        assertThat(copies()).as("one a day").hasSize(1);
        sleep();
        backup.look();
        assertThat(copies()).hasSize(2);
        Kept newest = copies().getFirst();
        assertThat(newest.commit()).isEqualTo(2);
        assertThat(SqliteWorkspace.check(newest.file(), Progress.none()).isSound()).isTrue();
        Path sum = newest.file().resolveSibling(newest.file().getFileName() + ".sha256");
        assertThat(Files.readString(sum)).matches("[0-9a-f]{64}  .*\\R");

        sleep();
        backup.look();
        assertThat(copies()).as("nothing changed").hasSize(2);
    }

    @Test
    void keepsAsManyAsAskedAndNoneWhenNoneIsWanted() throws IOException {
        kept = 0;
        backup();
        assertThat(copies()).isEmpty();
        kept = 2;
        for (String name : List.of("a", "b", "c")) {
            change(name);
            backup();
            sleep();
        }
        assertThat(copies()).extracting(Kept::commit).containsExactly(4L, 3L);
    }

    @Test
    void keepsNoOlderCopyOfSomebodyWhoWasErased() throws IOException {
        change("anna");
        backup();
        sleep();
        change("bert");
        backup();
        assertThat(copies()).hasSize(2);
        workspace.erase(ANNA, "me").orElseThrow();
        DailyBackup again = backup();
        assertThat(copies()).hasSize(1);
        assertThat(again.lastProperty().get().orElseThrow().commit())
                .isEqualTo(workspace.log(0, 1).getFirst().number());
    }

    @Test
    void saysWhyThereIsNoCopyAndTriesAgain() throws IOException {
        Path blocked = Files.writeString(folder.resolve("copies"), "a file, no folder");
        DailyBackup backup = backup();
        assertThat(backup.problemProperty().get().orElseThrow().key())
                .isEqualTo("store.backup-failed");
        Files.delete(blocked);
        backup.look();
        assertThat(backup.problemProperty().get()).isEmpty();
        assertThat(copies()).hasSize(1);
    }

    @Test
    void removesWhatAProgramLeftThatDiedInTheMiddle() throws IOException {
        backup();
        Path half =
                copies().getFirst()
                        .file()
                        .resolveSibling("a.mangrove.0000000009-00000000.backup.part");
        Files.writeString(half, "half");
        change("anna");
        sleep();
        backup();
        assertThat(half).doesNotExist();
    }

    @Test
    void leavesAWorkspaceAloneThatItMayOnlyRead() {
        Workspace writer = workspace;
        workspace =
                SqliteWorkspace.open(writer.file(), Options.standard().onlyReading()).orElseThrow();
        backup();
        assertThat(copies()).isEmpty();
        workspace.close();
        workspace = writer;
    }
}
