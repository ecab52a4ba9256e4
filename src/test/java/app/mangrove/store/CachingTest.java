package app.mangrove.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.work.Progress;
import app.mangrove.model.Commit;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Reason;
import app.mangrove.model.Table;
import app.mangrove.model.Workspace;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.partner.Person;
import app.mangrove.model.work.OwnField;
import app.mangrove.sample.SampleEcosystem;
import app.mangrove.store.cache.ColumnCache;
import app.mangrove.store.table.SameTables;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

final class CachingTest {
    private static final Reason REASON = Reason.user("me", "typed");
    private static final LocalDate END = LocalDate.of(2026, 1, 1);

    @TempDir private Path folder;

    private Path file() {
        return folder.resolve("large.mangrove");
    }

    private Workspace large() {
        Workspace workspace =
                SqliteWorkspace.create(file(), Options.standard().fast()).orElseThrow();
        workspace.commit(SampleEcosystem.skeleton(3, 40, END), REASON);
        Commit loaded =
                workspace.load(
                        SampleEcosystem.load(3, workspace.ecosystem(), 55_000, 55_000, END),
                        REASON,
                        Progress.none());
        assertThat(loaded.isDone()).isTrue();
        return workspace;
    }

    private Workspace open() {
        return SqliteWorkspace.open(file(), Options.standard().fast()).orElseThrow();
    }

    private static void commit(Workspace workspace, Edit... edits) {
        assertThat(workspace.commit(List.of(edits), REASON).isDone()).isTrue();
    }

    @Test
    void laterCommitsAreAppliedOnTop() throws IOException {
        Workspace workspace = large();
        workspace.close();
        byte[] early = Files.readAllBytes(ColumnCache.file(file()));
        workspace = open();
        Table deals = workspace.ecosystem().table(Deal.KIND);
        commit(
                workspace,
                Edit.add(OwnField.KIND, Id.derived(9, "own"))
                        .and(OwnField.OF, "deal")
                        .and(OwnField.NAME, "note")
                        .and(OwnField.LABEL, "Note")
                        .and(OwnField.TYPE, "text"));
        commit(
                workspace,
                Edit.change(Deal.KIND, deals.id(7), deals.commit(7)).and(Deal.NAME, "Seven"));
        commit(
                workspace,
                new Edit.Put(Deal.KIND, deals.id(9), deals.commit(9), Map.of("x_note", "nine")));
        Ecosystem expected = workspace.ecosystem();
        workspace.close();
        Files.write(ColumnCache.file(file()), early);
        assertThat(ColumnCache.read(file()).orElseThrow().commit())
                .isEqualTo(expected.commit() - 3);
        try (Workspace again = open()) {
            SameTables.check(again.ecosystem(), expected);
            assertThat(again.check(Progress.none()).findings()).isEmpty();
        }
    }

    @Test
    void aCacheOfAnotherHistoryIsIgnored() throws IOException {
        large().close();
        byte[] before = Files.readAllBytes(file());
        try (Workspace workspace = open()) {
            Table deals = workspace.ecosystem().table(Deal.KIND);
            commit(
                    workspace,
                    Edit.change(Deal.KIND, deals.id(7), deals.commit(7)).and(Deal.NAME, "One"));
            ColumnCache.write(file(), workspace.ecosystem(), workspace.headHash());
        }
        Files.write(file(), before);
        try (Workspace workspace = open()) {
            Table deals = workspace.ecosystem().table(Deal.KIND);
            assertThat(deals.texts(Deal.NAME).at(7)).isNotEqualTo("One");
            commit(
                    workspace,
                    Edit.change(Deal.KIND, deals.id(7), deals.commit(7)).and(Deal.NAME, "Two"));
        }
        try (Workspace workspace = open()) {
            assertThat(workspace.ecosystem().table(Deal.KIND).texts(Deal.NAME).at(7))
                    .isEqualTo("Two");
        }
    }

    @Test
    void holdsNoNameAfterAnErasure() throws IOException {
        Id person = Id.derived(9, "person");
        large().close();
        try (Workspace workspace = open()) {
            commit(workspace, Edit.add(Person.KIND, person).and(Person.NAME, "Xaverius Quendolin"));
            ColumnCache.write(file(), workspace.ecosystem(), workspace.headHash());
            assertThat(Files.readString(ColumnCache.file(file()), StandardCharsets.ISO_8859_1))
                    .contains("Xaverius Quendolin");
            assertThat(workspace.erase(person, "me").isOk()).isTrue();
        }
        try (var files = Files.list(folder)) {
            for (Path left : files.toList()) {
                assertThat(Files.readString(left, StandardCharsets.ISO_8859_1))
                        .as(left.toString())
                        .doesNotContain("Xaverius");
            }
        }
    }

    @Test
    void aSmallWorkspaceHasNone() {
        Workspace workspace =
                SqliteWorkspace.create(file(), Options.standard().fast()).orElseThrow();
        workspace.commit(SampleEcosystem.skeleton(3, 20, END), REASON);
        workspace.close();
        assertThat(ColumnCache.file(file())).doesNotExist();
    }
}
