package app.mangrove.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.work.Progress;
import app.mangrove.model.Commit;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Reason;
import app.mangrove.model.geo.Region;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;
import app.mangrove.sample.Seeds;
import app.mangrove.support.TestWorkspace;
import app.mangrove.transfer.preview.FieldChange;
import app.mangrove.transfer.preview.RowProblem;
import app.mangrove.transfer.preview.Vanished;
import app.mangrove.transfer.profile.Profile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ImportingTest {
    private static final Profile PARTNERS =
            Imports.profile(
                    """
                    {"format": "mangrove-import/1", "source": "crm", "entries": [
                      {"file": "partners.csv", "kind": "partner", "key": "{Id}", "full": true,
                       "fields": {"name": "{Name}", "status": "{Status}", "country": "{Country}",
                                  "employees": "{Staff}", "joined": "{Since}"}}]}
                    """);
    private static final String HEADER = "Id,Name,Status,Country,Staff,Since\n";
    private static final String TWO =
            HEADER
                    + "1,Kestrel,Active,DE,12,2024-01-31\n"
                    + "2,\"Oberlin, Inc.\",prospect,France,,\n";
    @TempDir private Path folder;
    private final TestWorkspace workspace = TestWorkspace.of(Seeds.places());

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Commit run(Profile profile, Path... files) {
        return new Imports(folder).run(workspace, profile, files);
    }

    private Partner partner(String name) {
        return workspace.ecosystem().all(Partner.KIND).stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String country(String name) {
        return workspace
                .ecosystem()
                .find(Region.KIND, partner(name).country())
                .orElseThrow()
                .code();
    }

    @Test
    void addsRowsAndFindsReferencesByCodeAndName() throws IOException {
        Path file = file("partners.csv", TWO);
        assertThat(run(PARTNERS, file)).isInstanceOf(Commit.Done.class);
        assertThat(country("Kestrel")).isEqualTo("DE");
        assertThat(country("Oberlin, Inc.")).isEqualTo("FR");
        assertThat(partner("Kestrel").status()).isEqualTo("ACTIVE");
        assertThat(partner("Kestrel").employees()).isEqualTo(12);
        assertThat(partner("Oberlin, Inc.").joined()).isNull();
        assertThat(workspace.log(0, 1).getFirst().reason().source())
                .isEqualTo(Reason.Source.IMPORT);
        assertThat(run(PARTNERS, file)).isInstanceOf(Commit.Unchanged.class);
    }

    @Test
    void showsWhatACorrectedFileChangesAndWhatVanished() throws IOException {
        run(PARTNERS, file("partners.csv", TWO));
        Path corrected =
                file(
                        "partners.csv",
                        HEADER + "1,Kestrel,ended,DE,13,2024-01-31\n3,New,Active,,,\n");
        try (ImportPlan plan = new Imports(folder).prepare(workspace, PARTNERS, corrected)) {
            assertThat(plan.preview().changes())
                    .extracting(c -> c.field().key(), FieldChange::before, FieldChange::after)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("status", "ACTIVE", "ENDED"),
                            org.assertj.core.groups.Tuple.tuple("employees", 12L, 13L));
            assertThat(plan.preview().changes().getFirst().place())
                    .hasToString("partners.csv:2 [Status]");
            assertThat(plan.preview().vanished())
                    .extracting(Vanished::key)
                    .containsExactly("crm:2");
            assertThat(plan.preview().of(Partner.KIND).added()).isEqualTo(1);
            assertThat(plan.commit(workspace, "ana", Progress.none())).matches(Commit::isDone);
        }
        assertThat(workspace.ecosystem().count(Partner.KIND)).isEqualTo(3);
        try (ImportPlan plan =
                new Imports(folder)
                        .prepare(
                                workspace,
                                PARTNERS,
                                ImportOptions.STRICT.removingVanished(),
                                corrected)) {
            plan.commit(workspace, "ana", Progress.none());
        }
        assertThat(workspace.ecosystem().count(Partner.KIND)).isEqualTo(2);
    }

    @Test
    void importsNothingWhileARowIsBadUnlessBadRowsAreLeftOut() throws IOException {
        Path file =
                file(
                        "partners.csv",
                        TWO
                                + "3,,Active,DE,,\n"
                                + "4,Short,Active\n"
                                + "5,Far,Active,Narnia,,\n"
                                + "6,Odd,Active,DE,many,31.13.2024\n"
                                + "2,Again,Active,DE,,\n");
        assertThat(run(PARTNERS, file)).isInstanceOf(Commit.Refused.class);
        assertThat(workspace.ecosystem().count(Partner.KIND)).isZero();
        try (ImportPlan plan =
                new Imports(folder)
                        .prepare(
                                workspace,
                                PARTNERS,
                                ImportOptions.STRICT.leavingOutBadRows(),
                                file)) {
            assertThat(plan.preview().problems())
                    .extracting(RowProblem::field, p -> p.place().line(), p -> p.reason().key())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("name", 4L, "edit.required"),
                            org.assertj.core.groups.Tuple.tuple("", 5L, "transfer.row.cells"),
                            org.assertj.core.groups.Tuple.tuple(
                                    "country", 6L, "transfer.value.reference"),
                            org.assertj.core.groups.Tuple.tuple(
                                    "employees", 7L, "transfer.value.number"),
                            org.assertj.core.groups.Tuple.tuple(
                                    "joined", 7L, "transfer.value.date"),
                            org.assertj.core.groups.Tuple.tuple("", 8L, "transfer.row.repeated"));
            assertThat(plan.preview().unresolved().getFirst().text()).isEqualTo("Narnia");
            assertThat(plan.preview().of(Partner.KIND).bad()).isEqualTo(5);
            assertThat(plan.commit(workspace, "ana", Progress.none())).matches(Commit::isDone);
        }
        assertThat(workspace.ecosystem().all(Partner.KIND))
                .extracting(Partner::name)
                .containsExactly("Kestrel", "Oberlin, Inc.");
    }

    private static final Profile TREE =
            Imports.profile(
                    """
                    {"format": "mangrove-import/1", "source": "t", "entries": [
                      {"file": "tree.csv", "kind": "region", "key": "{Id}",
                       "fields": {"name": "{Name}", "level": "AREA",
                                  "parent": {"key": "{Parent}"}}}]}
                    """);

    @Test
    void letsRowsReferToLaterOnesAndTakesOutWhatHangsOnABadOne() throws IOException {
        Path file =
                file("tree.csv", "Id,Name,Parent\na,Leaf,b\nb,Branch,c\nc,Root,\nd,,c\ne,Lost,d\n");
        assertThat(run(TREE, file)).isInstanceOf(Commit.Refused.class);
        int before = workspace.ecosystem().count(Region.KIND);
        try (ImportPlan plan =
                new Imports(folder)
                        .prepare(workspace, TREE, ImportOptions.STRICT.leavingOutBadRows(), file)) {
            assertThat(plan.preview().problems())
                    .extracting(p -> p.place().line(), p -> p.reason().key())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(5L, "edit.required"),
                            org.assertj.core.groups.Tuple.tuple(6L, "transfer.value.reference"));
            assertThat(plan.preview().of(Region.KIND).added()).isEqualTo(3);
            assertThat(plan.commit(workspace, "ana", Progress.none())).matches(Commit::isDone);
        }
        Ecosystem eco = workspace.ecosystem();
        assertThat(eco.count(Region.KIND)).isEqualTo(before + 3);
        Region leaf =
                eco.all(Region.KIND).stream()
                        .filter(r -> r.name().equals("Leaf"))
                        .findFirst()
                        .orElseThrow();
        Region branch = eco.find(Region.KIND, leaf.parent()).orElseThrow();
        assertThat(branch.name()).isEqualTo("Branch");
        assertThat(eco.find(Region.KIND, branch.parent()).orElseThrow().name()).isEqualTo("Root");
    }

    @Test
    void refusesCircles() throws IOException {
        Path file = file("tree.csv", "Id,Name,Parent\na,A,b\nb,B,a\nc,C,c\nd,D,a\n");
        try (ImportPlan plan = new Imports(folder).prepare(workspace, TREE, file)) {
            assertThat(plan.preview().problems())
                    .extracting(p -> p.place().line())
                    .containsExactly(2L, 3L, 4L);
            assertThat(plan.commit(workspace, "ana", Progress.none()))
                    .isInstanceOf(Commit.Refused.class);
        }
    }

    @Test
    void asksForTheDateFormatThatAColumnLeavesOpen() throws IOException {
        Path file = file("partners.csv", HEADER + "1,Kestrel,Active,DE,12,1/2/2024\n");
        try (ImportPlan plan = new Imports(folder).prepare(workspace, PARTNERS, file)) {
            assertThat(plan.preview().blocking())
                    .extracting(p -> p.reason().key())
                    .containsExactly("transfer.column.date");
        }
    }

    @Test
    void saysWhichColumnFieldOrFileIsNotThere() throws IOException {
        Path file = file("partners.csv", "Id,Titel\n1,Kestrel\n");
        try (ImportPlan plan = new Imports(folder).prepare(workspace, PARTNERS, file)) {
            assertThat(plan.preview().blocking())
                    .extracting(p -> p.reason().arguments().get(2))
                    .contains("Name", "Status", "Country");
        }
        Profile other =
                Imports.profile(
                        """
                        {"format": "mangrove-import/1", "entries": [
                          {"file": "a.csv", "kind": "partner", "fields": {"nmae": "{Titel}"}},
                          {"file": "b.csv", "kind": "partner", "fields": {"name": "{Titel}"}}]}
                        """);
        Path a = file("a.csv", "Id,Titel\n1,Kestrel\n");
        try (ImportPlan plan = new Imports(folder).prepare(workspace, other, a)) {
            assertThat(plan.preview().blocking())
                    .extracting(p -> p.reason().key())
                    .containsExactly("transfer.profile.field", "transfer.file.absent");
        }
    }

    @Test
    void listsLikelyDuplicatesAndMergesWhereThePersonSaysSo() throws IOException {
        Id known = Id.derived(5, "known");
        workspace.commit(
                List.of(
                        Edit.add(Partner.KIND, known)
                                .and(Partner.NAME, "Kestrel Systems GmbH")
                                .and(Partner.STATUS, "ACTIVE")),
                Reason.user("ana", "add"));
        Path file =
                file(
                        "partners.csv",
                        HEADER + "9,Kestrel systems,Active,DE,,\n10,Oberlin,Active,DE,,\n");
        try (ImportPlan plan = new Imports(folder).prepare(workspace, PARTNERS, file)) {
            assertThat(plan.preview().duplicates()).hasSize(1);
            var duplicate = plan.preview().duplicates().getFirst();
            assertThat(duplicate.existing()).isEqualTo(known);
            assertThat(duplicate.place().line()).isEqualTo(2);
            assertThat(duplicate.evidence().getFirst().field()).isEqualTo("name");
        }
        ImportOptions same =
                new ImportOptions(false, false, Map.of("partners.csv", Map.of(2L, known)));
        try (ImportPlan plan = new Imports(folder).prepare(workspace, PARTNERS, same, file)) {
            assertThat(plan.preview().of(Partner.KIND).added()).isEqualTo(1);
            assertThat(plan.preview().of(Partner.KIND).changed()).isEqualTo(1);
            assertThat(plan.commit(workspace, "ana", Progress.none())).matches(Commit::isDone);
        }
        assertThat(run(PARTNERS, file)).isInstanceOf(Commit.Unchanged.class);
    }

    @Test
    void knowsRowsWithoutAKeyByWhatTheyHold() throws IOException {
        Profile plain =
                Imports.profile(
                        """
                        {"format": "mangrove-import/1", "entries": [
                          {"file": "p.csv", "kind": "partner",
                           "fields": {"name": "{Name}", "status": "ACTIVE"}}]}
                        """);
        Path file = file("p.csv", "Name,Note\nKestrel,a\nKestrel,a\nKestrel,b\n");
        assertThat(run(plain, file)).matches(Commit::isDone);
        assertThat(workspace.ecosystem().count(Partner.KIND)).isEqualTo(3);
        assertThat(run(plain, file)).isInstanceOf(Commit.Unchanged.class);
    }

    @Test
    void doesNotTakeItsOwnRowsTwiceWhenSomebodyWasFaster() throws IOException {
        Path file = file("partners.csv", TWO);
        try (ImportPlan plan = new Imports(folder).prepare(workspace, PARTNERS, file)) {
            run(PARTNERS, file);
            assertThat(plan.commit(workspace, "ana", Progress.none()))
                    .isInstanceOf(Commit.Refused.class);
        }
        assertThat(workspace.ecosystem().count(Partner.KIND)).isEqualTo(2);
    }

    @Test
    void keepsAnEditThatWasMadeMeanwhile() throws IOException {
        Path file = file("partners.csv", TWO);
        try (ImportPlan plan = new Imports(folder).prepare(workspace, PARTNERS, file)) {
            workspace.commit(
                    List.of(
                            Edit.add(Partner.KIND, Id.derived(5, "meanwhile"))
                                    .and(Partner.NAME, "Meanwhile")
                                    .and(Partner.STATUS, "ACTIVE")),
                    Reason.user("ana", "add"));
            assertThat(plan.commit(workspace, "ana", Progress.none())).matches(Commit::isDone);
        }
        assertThat(workspace.ecosystem().count(Partner.KIND)).isEqualTo(3);
        assertThat(country("Kestrel")).isEqualTo("DE");
    }

    @Test
    void checksRelationsAsAnyEditIsChecked() throws IOException {
        run(PARTNERS, file("partners.csv", TWO));
        Profile relations =
                Imports.profile(
                        """
                        {"format": "mangrove-import/1", "source": "crm", "entries": [
                          {"file": "r.csv", "kind": "relation", "key": "{A}-{B}",
                           "fields": {"relation": "OWNS", "parent_partner": {"key": "{A}"},
                                      "child_partner": {"key": "{B}"}}}]}
                        """);
        assertThat(run(relations, file("r.csv", "A,B\n1,2\n2,1\n")))
                .isInstanceOf(Commit.Refused.class);
        assertThat(run(relations, file("r.csv", "A,B\n1,2\n"))).matches(Commit::isDone);
        assertThat(workspace.ecosystem().count(Relation.KIND)).isEqualTo(1);
        assertThat(run(relations, file("r.csv", "A,B\n1,2\n")))
                .isInstanceOf(Commit.Unchanged.class);
    }

    @Test
    void changesRowsThatReferToRowsOfTheSameImport() throws IOException {
        run(PARTNERS, file("partners.csv", TWO));
        Profile both =
                Imports.profile(
                        """
                        {"format": "mangrove-import/1", "source": "crm", "entries": [
                          {"file": "r.csv", "kind": "partner", "key": "{Id}",
                           "fields": {"name": "{Name}", "status": "ACTIVE",
                                      "region": {"key": "area-{Area}"}}},
                          {"file": "r.csv", "kind": "region", "key": "area-{Area}",
                           "distinct": true, "fields": {"name": "{Area}", "level": "AREA"}}]}
                        """);
        Path file = file("r.csv", "Id,Name,Area\n1,Kestrel,South\n3,Petrel,South\n");
        long before = workspace.ecosystem().commit();
        assertThat(run(both, file)).matches(Commit::isDone);
        assertThat(workspace.ecosystem().commit()).isEqualTo(before + 1);
        Region south =
                workspace.ecosystem().find(Region.KIND, partner("Kestrel").region()).orElseThrow();
        assertThat(south.name()).isEqualTo("South");
        assertThat(partner("Petrel").region()).isEqualTo(south.id());
        assertThat(run(both, file)).isInstanceOf(Commit.Unchanged.class);
    }

    @Test
    void makesARemovedRowAgain() throws IOException {
        Path file = file("partners.csv", TWO);
        run(PARTNERS, file);
        workspace.undo(workspace.ecosystem().commit(), "ana");
        assertThat(workspace.ecosystem().count(Partner.KIND)).isZero();
        assertThat(run(PARTNERS, file)).matches(Commit::isDone);
        assertThat(workspace.ecosystem().count(Partner.KIND)).isEqualTo(2);
    }
}
