package app.mangrove.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.work.Progress;
import app.mangrove.model.Commit;
import app.mangrove.model.Edit;
import app.mangrove.model.HistoryStep;
import app.mangrove.model.Id;
import app.mangrove.model.LogEntry;
import app.mangrove.model.Reason;
import app.mangrove.model.Touched;
import app.mangrove.model.Workspace;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class SqliteWorkspaceTest {
    private static final Id ACME = Id.derived(1, "acme");
    private static final Id ANNA = Id.derived(1, "anna");
    private static final Reason BY_ME = Reason.user("me", "typed");

    @TempDir Path folder;
    private Workspace workspace;

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

    private long commit(Edit... edits) {
        Commit commit = workspace.commit(List.of(edits), BY_ME);
        assertThat(commit).isInstanceOf(Commit.Done.class);
        return ((Commit.Done) commit).number();
    }

    private static Edit.Put acme() {
        return Edit.add(Partner.KIND, ACME).and(Partner.NAME, "Acme").and(Partner.STATUS, "ACTIVE");
    }

    private void reopen() {
        Path file = workspace.file();
        workspace.close();
        workspace = SqliteWorkspace.open(file, Options.standard().fast()).orElseThrow();
    }

    private Partner partner() {
        return workspace.ecosystem().find(Partner.KIND, ACME).orElseThrow();
    }

    private void isSound() {
        assertThat(workspace.check(Progress.none()).findings()).isEmpty();
    }

    @Test
    void keepsWhatWasCommittedAcrossRestarts() {
        commit(acme());
        reopen();
        assertThat(partner().name()).isEqualTo("Acme");
        assertThat(workspace.ecosystem().commit()).isEqualTo(2);
        isSound();
    }

    @Test
    void tellsListenersOfTheChangeWithBothSnapshots() {
        List<Long> heard = new ArrayList<>();
        workspace.onChange(change -> heard.add(change.before().commit()));
        workspace.onChange(change -> heard.add(change.after().commit()));
        commit(acme());
        assertThat(heard).containsExactly(1L, 2L);
    }

    @Test
    void writesNothingForEditsThatChangeNothing() {
        long made = commit(acme());
        Commit again =
                workspace.commit(
                        List.of(Edit.change(Partner.KIND, ACME, made).and(Partner.NAME, "Acme")),
                        BY_ME);
        assertThat(again).isInstanceOf(Commit.Unchanged.class);
    }

    @Test
    void undoesAndRedoesAcrossRestarts() {
        long made = commit(acme());
        commit(Edit.change(Partner.KIND, ACME, made).and(Partner.CITY, "Berlin"));
        reopen();
        assertThat(workspace.undo("me")).isInstanceOf(Commit.Done.class);
        assertThat(partner().city()).isNull();
        reopen();
        assertThat(workspace.redo("me")).isInstanceOf(Commit.Done.class);
        assertThat(partner().city()).isEqualTo("Berlin");
        assertThat(workspace.undo("me").isDone()).isTrue();
        assertThat(workspace.undo("me").isDone()).isTrue();
        assertThat(workspace.ecosystem().count(Partner.KIND)).isZero();
        assertThat(workspace.undoable()).isEmpty();
        reopen();
        assertThat(workspace.redo("me").isDone()).isTrue();
        assertThat(workspace.redo("me").isDone()).isTrue();
        assertThat(partner().city()).isEqualTo("Berlin");
        assertThat(workspace.redoable()).isEmpty();
        isSound();
    }

    @Test
    void keepsLaterChangesWhenAnEarlierCommitIsUndone() {
        long made = commit(acme());
        long city = commit(Edit.change(Partner.KIND, ACME, made).and(Partner.CITY, "Berlin"));
        commit(Edit.change(Partner.KIND, ACME, city).and(Partner.NAME, "Acme AG"));
        assertThat(workspace.undo(city, "me").isDone()).isTrue();
        assertThat(partner().city()).isNull();
        assertThat(partner().name()).isEqualTo("Acme AG");
        LogEntry entry = workspace.log(city + 1, 1).getFirst();
        assertThat(entry.undoneBy()).isEqualTo(5);
        assertThat(entry.counts()).containsEntry("partner", 1);
    }

    @Test
    void refusesToUndoWhatWasChangedSince() {
        long made = commit(acme());
        long city = commit(Edit.change(Partner.KIND, ACME, made).and(Partner.CITY, "Berlin"));
        commit(Edit.change(Partner.KIND, ACME, city).and(Partner.CITY, "Bonn"));
        assertThat(workspace.undo(city, "me")).isInstanceOf(Commit.Conflicts.class);
        assertThat(partner().city()).isEqualTo("Bonn");
    }

    @Test
    void mergesAnEditOfAnOlderImage() {
        long made = commit(acme());
        commit(Edit.change(Partner.KIND, ACME, made).and(Partner.CITY, "Berlin"));
        commit(Edit.change(Partner.KIND, ACME, made).and(Partner.NAME, "Acme AG"));
        assertThat(partner().city()).isEqualTo("Berlin");
        assertThat(partner().name()).isEqualTo("Acme AG");
    }

    @Test
    void tellsTheHistoryOfARow() {
        long made = commit(acme());
        long city = commit(Edit.change(Partner.KIND, ACME, made).and(Partner.CITY, "Berlin"));
        commit(Edit.remove(Partner.KIND, ACME, city));
        List<HistoryStep> steps = workspace.history(Partner.KIND, ACME);
        assertThat(steps)
                .extracting(HistoryStep::type)
                .containsExactly(Touched.Type.REMOVED, Touched.Type.CHANGED, Touched.Type.CREATED);
        assertThat(steps.getFirst().before()).containsEntry("city", "Berlin");
        assertThat(steps.get(1).after()).containsEntry("city", "Berlin");
        assertThat(steps.get(1).before()).containsEntry("city", null);
        assertThat(steps.get(2).after()).containsEntry("name", "Acme");
    }

    @Test
    void showsTheSnapshotOfAnEarlierCommit() {
        long made = commit(acme());
        long city = commit(Edit.change(Partner.KIND, ACME, made).and(Partner.CITY, "Berlin"));
        commit(Edit.remove(Partner.KIND, ACME, city));
        assertThat(workspace.at(1).orElseThrow().count(Partner.KIND)).isZero();
        assertThat(workspace.at(made).orElseThrow().find(Partner.KIND, ACME).orElseThrow().city())
                .isNull();
        assertThat(workspace.at(city).orElseThrow().find(Partner.KIND, ACME).orElseThrow().city())
                .isEqualTo("Berlin");
        isSound();
    }

    @Test
    void keepsContentUnderItsHash() throws Exception {
        Path file = Files.writeString(folder.resolve("note.txt"), "hello");
        String hash = workspace.keep(file).orElseThrow();
        assertThat(hash).startsWith("2cf24dba5fb0a30e26e83b2ac5b9e29e");
        assertThat(workspace.content(hash).orElseThrow()).asString().isEqualTo("hello");
        assertThat(workspace.content("00").failure()).isPresent();
        isSound();
    }

    @Test
    void makesAVerifiedCopy() {
        commit(acme());
        Path target = folder.resolve("copy/b.mangrove");
        Workspace.Backup backup = workspace.backup(target).orElseThrow();
        assertThat(backup.sha256()).hasSize(64);
        Workspace copy = SqliteWorkspace.open(target, Options.standard()).orElseThrow();
        assertThat(copy.headHash()).isEqualTo(workspace.headHash());
        assertThat(copy.ecosystem().count(Partner.KIND)).isEqualTo(1);
        copy.close();
        assertThat(workspace.backup(target).failure().orElseThrow().key())
                .isEqualTo("store.exists");
    }

    @Test
    void erasesAPerson() {
        long made =
                commit(
                        Edit.add(Person.KIND, ANNA)
                                .and(Person.NAME, "Anna Zweistein")
                                .and(Person.EMAIL, "anna@zweistein.example"));
        commit(Edit.change(Person.KIND, ANNA, made).and(Person.NAME, "Anna Dreistein"));
        workspace.erase(ANNA, "me").orElseThrow();
        Person erased = workspace.ecosystem().find(Person.KIND, ANNA).orElseThrow();
        assertThat(erased.name()).isEqualTo("Erased person");
        assertThat(erased.email()).isNull();
        assertThat(workspace.history(Person.KIND, ANNA).getLast().after())
                .containsEntry("name", "(erased)");
        assertThat(workspace.at(made).orElseThrow().count(Person.KIND)).isEqualTo(1);
        isSound();
        reopen();
        isSound();
    }
}
