package app.mangrove.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.work.Progress;
import app.mangrove.model.Commit;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Link;
import app.mangrove.model.Reason;
import app.mangrove.model.Workspace;
import app.mangrove.model.partner.Person;
import app.mangrove.model.work.Note;
import app.mangrove.model.work.OwnField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class ErasureTest {
    private static final Id ANNA = Id.derived(1, "anna");
    private static final Id NOTE = Id.derived(1, "note");

    @TempDir Path folder;
    private Workspace workspace;

    @BeforeEach
    void create() {
        workspace =
                SqliteWorkspace.create(folder.resolve("a.mangrove"), Options.standard())
                        .orElseThrow();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private long commit(String why, Edit... edits) {
        Commit commit = workspace.commit(List.of(edits), Reason.user("me", why));
        assertThat(commit).isInstanceOf(Commit.Done.class);
        return ((Commit.Done) commit).number();
    }

    /// Whether any file of the workspace holds a text, in any case.
    private boolean isOnDisk(String text) throws IOException {
        String wanted = text.toLowerCase(java.util.Locale.ROOT);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (bytes.toLowerCase(java.util.Locale.ROOT).contains(wanted)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void leavesNoNameInAnyPageOfAnyFile() throws IOException {
        commit(
                "own field",
                Edit.add(OwnField.KIND, Id.derived(1, "own"))
                        .and(OwnField.OF, "person")
                        .and(OwnField.NAME, "nick")
                        .and(OwnField.LABEL, "Nickname")
                        .and(OwnField.TYPE, "text"));
        Map<String, Object> fields = new HashMap<>();
        fields.put("name", "Anna Zweistein");
        fields.put("email", "anna@zweistein.example");
        fields.put("keys", List.of("crm:zweistein-7"));
        fields.put("x_nick", "Zweisteinchen");
        long made = commit("Added Anna Zweistein", new Edit.Put(Person.KIND, ANNA, 0, fields));
        commit(
                "Renamed",
                Edit.change(Person.KIND, ANNA, made)
                        .and(Person.NAME, "Anna Dreistein")
                        .and(Person.PHONE, "030 1234567"));
        assertThat(isOnDisk("zweistein")).isTrue();

        Workspace.Erased erased = workspace.erase(ANNA, "me").orElseThrow();

        assertThat(erased.mentions()).isEmpty();
        for (String gone : List.of("zweistein", "dreistein", "1234567")) {
            assertThat(isOnDisk(gone)).as(gone).isFalse();
        }
        assertThat(workspace.check(Progress.none()).findings()).isEmpty();
        assertThat(workspace.log(0, 9))
                .extracting(entry -> entry.reason().text())
                .containsExactly(
                        "",
                        "Renamed",
                        "",
                        "own field",
                        "0 → " + Migrations.shipped().scripts().size());
        workspace.close();
        assertThat(isOnDisk("stein")).isFalse();
        workspace =
                SqliteWorkspace.open(folder.resolve("a.mangrove"), Options.standard())
                        .orElseThrow();
        assertThat(workspace.check(Progress.none()).findings()).isEmpty();
        assertThat(workspace.undoable().orElseThrow().reason().text()).isEqualTo("Renamed");
    }

    @Test
    void namesTheRecordsThatStillMentionThePerson() {
        commit(
                "both",
                Edit.add(Person.KIND, ANNA).and(Person.NAME, "Anna Zweistein"),
                Edit.add(Note.KIND, NOTE).and(Note.TEXT, "Met ANNA ZWEISTEIN at the fair"));
        assertThat(workspace.erase(ANNA, "me").orElseThrow().mentions())
                .containsExactly(new Link("note", NOTE));
    }

    @Test
    void erasesAPersonWhoWasRemovedBefore() throws IOException {
        long made = commit("add", Edit.add(Person.KIND, ANNA).and(Person.NAME, "Anna Zweistein"));
        long removed = commit("remove", Edit.remove(Person.KIND, ANNA, made));
        workspace.erase(ANNA, "me").orElseThrow();
        assertThat(isOnDisk("zweistein")).isFalse();
        assertThat(workspace.check(Progress.none()).findings()).isEmpty();
        assertThat(workspace.undo(removed, "me").isDone()).isTrue();
        assertThat(workspace.ecosystem().find(Person.KIND, ANNA).orElseThrow().name())
                .isEqualTo("(erased)");
        assertThat(workspace.check(Progress.none()).findings()).isEmpty();
    }

    @Test
    void refusesToUndoAnErasure() {
        commit("add", Edit.add(Person.KIND, ANNA).and(Person.NAME, "Anna Zweistein"));
        long erasure = workspace.erase(ANNA, "me").orElseThrow().commit();
        assertThat(workspace.undo(erasure, "me")).isInstanceOf(Commit.Refused.class);
        assertThat(workspace.erase(Id.derived(1, "nobody"), "me").failure().orElseThrow().key())
                .isEqualTo("erase.unknown");
    }

    @Test
    void goesOnAfterAnErasure() {
        commit("add", Edit.add(Person.KIND, ANNA).and(Person.NAME, "Anna Zweistein"));
        long erasure = workspace.erase(ANNA, "me").orElseThrow().commit();
        commit("again", Edit.change(Person.KIND, ANNA, erasure).and(Person.NAME, "Berta"));
        assertThat(workspace.undo("me").isDone()).isTrue();
        assertThat(workspace.ecosystem().find(Person.KIND, ANNA).orElseThrow().name())
                .isEqualTo("Erased person");
        assertThat(workspace.check(Progress.none()).findings()).isEmpty();
    }
}
