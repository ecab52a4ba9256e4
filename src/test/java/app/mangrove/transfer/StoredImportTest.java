package app.mangrove.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.work.Progress;
import app.mangrove.model.Commit;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Reason;
import app.mangrove.model.Workspace;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;
import app.mangrove.model.work.OwnField;
import app.mangrove.sample.Seeds;
import app.mangrove.store.Options;
import app.mangrove.store.SqliteWorkspace;
import app.mangrove.support.Shared;
import app.mangrove.transfer.profile.Profile;
import app.mangrove.transfer.profile.ProfileFile;
import app.mangrove.transfer.write.WorkspaceExport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class StoredImportTest {
    @TempDir private Path folder;

    private Workspace create(String name) {
        Workspace workspace =
                SqliteWorkspace.create(folder.resolve(name), Options.standard().fast())
                        .orElseThrow();
        workspace.commit(Seeds.edits(name, "USD"), Reason.user("ana", "new"));
        return workspace;
    }

    private static Map<String, Map<Id, Map<String, Object>>> content(Ecosystem eco) {
        Map<String, Map<Id, Map<String, Object>>> content = new TreeMap<>();
        for (Kind<?> kind : Kinds.ALL) {
            Map<Id, Map<String, Object>> rows = new TreeMap<>();
            eco.table(kind).forEach(nr -> rows.put(eco.table(kind).id(nr), eco.values(kind, nr)));
            content.put(kind.key(), rows);
        }
        return content;
    }

    @Test
    void bringsTheWarehouseInAndOutAndIn() throws IOException {
        Path data = Shared.data("adventureworks-dw");
        Profile profile =
                Imports.profile(
                        Files.readString(Path.of("docs/examples/adventureworks/profile.json")));
        Imports imports = new Imports(folder);
        try (Workspace workspace = create("a.mangrove")) {
            Commit first = imports.run(workspace, profile, data);
            assertThat(first).isInstanceOf(Commit.Done.class);
            assertThat(workspace.ecosystem().count(Transaction.KIND)).isEqualTo(60_855);
            assertThat(imports.run(workspace, profile, data)).isInstanceOf(Commit.Unchanged.class);
            assertThat(workspace.check(Progress.none()).findings()).isEmpty();

            Path out = folder.resolve("out");
            new WorkspaceExport(workspace.ecosystem(), workspace::content)
                    .to(out, Progress.none())
                    .orElseThrow();
            Profile back = ProfileFile.read(out.resolve(WorkspaceExport.PROFILE)).profile();
            assertThat(back).isNotNull();
            try (Workspace other = create("b.mangrove")) {
                assertThat(imports.run(other, back, out)).isInstanceOf(Commit.Done.class);
                assertThat(content(other.ecosystem())).isEqualTo(content(workspace.ecosystem()));
            }
            Commit undone = workspace.undo(((Commit.Done) first).number(), "ana");
            assertThat(undone).isInstanceOf(Commit.Done.class);
            assertThat(workspace.ecosystem().count(Transaction.KIND)).isZero();
        }
    }

    @Test
    void bringsOwnFieldsAndRelationsBack() {
        Id one = Id.derived(2, "one");
        Id two = Id.derived(2, "two");
        Imports imports = new Imports(folder);
        try (Workspace workspace = create("a.mangrove");
                Workspace other = create("b.mangrove")) {
            workspace.commit(
                    List.of(
                            Edit.add(OwnField.KIND, Id.derived(2, "own"))
                                    .and(OwnField.OF, "partner")
                                    .and(OwnField.NAME, "grade")
                                    .and(OwnField.LABEL, "Grade")
                                    .and(OwnField.TYPE, "text")),
                    Reason.user("ana", "field"));
            Edit.Put partner =
                    Edit.add(Partner.KIND, one)
                            .and(Partner.NAME, "=Kestrel")
                            .and(Partner.STATUS, "ACTIVE");
            Map<String, Object> withGrade = new TreeMap<>(Map.of("x_grade", "'A"));
            withGrade.put("name", "=Kestrel");
            withGrade.put("status", "ACTIVE");
            workspace.commit(
                    List.of(
                            new Edit.Put(partner.kind(), one, 0, withGrade),
                            Edit.add(Partner.KIND, two)
                                    .and(Partner.NAME, "Oberlin")
                                    .and(Partner.STATUS, "ENDED"),
                            Edit.add(Relation.KIND, Id.derived(2, "owns"))
                                    .and(Relation.RELATION, "OWNS")
                                    .and(Relation.PARENT_PARTNER, one)
                                    .and(Relation.CHILD_PARTNER, two)),
                    Reason.user("ana", "rows"));
            Path out = folder.resolve("out");
            new WorkspaceExport(workspace.ecosystem(), workspace::content)
                    .to(out, Progress.none())
                    .orElseThrow();
            Profile back = ProfileFile.read(out.resolve(WorkspaceExport.PROFILE)).profile();
            assertThat(back).isNotNull();
            long before = other.ecosystem().commit();
            assertThat(imports.run(other, back, out)).isInstanceOf(Commit.Done.class);
            assertThat(content(other.ecosystem())).isEqualTo(content(workspace.ecosystem()));
            assertThat(other.ecosystem().commit()).isEqualTo(before + 1);
            assertThat(other.undo(before + 1, "ana").isDone()).isTrue();
            assertThat(other.ecosystem().count(OwnField.KIND)).isZero();
            assertThat(other.undo(before + 2, "ana").isDone()).isTrue();
            assertThat(content(other.ecosystem())).isEqualTo(content(workspace.ecosystem()));
            assertThat(other.check(Progress.none()).findings()).isEmpty();
        }
    }
}
