package app.mangrove.transfer.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Commit;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Reason;
import app.mangrove.model.deal.Account;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.work.Mapping;
import app.mangrove.sample.Seeds;
import app.mangrove.store.staging.StagingFolder;
import app.mangrove.support.DirectTasks;
import app.mangrove.support.TestWorkspace;
import app.mangrove.transfer.ImportPlan;
import app.mangrove.transfer.Importing;
import app.mangrove.transfer.preview.Preview;
import app.mangrove.transfer.value.Names;
import app.mangrove.transfer.view.ImportViewModel.Step;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

class ImportViewModelTest {
    private static final String HEADER = "Id,Name,Status,Employees\n";
    private static final String TWO = HEADER + "1,Kestrel,ACTIVE,12\n2,Oberlin,PROSPECT,\n";

    @TempDir private Path folder;

    private final TestWorkspace workspace = TestWorkspace.of(Seeds.places());
    private final DirectTasks tasks = new DirectTasks();
    private ImportViewModel model;
    private int made;

    @BeforeEach
    void open() {
        model =
                new ImportViewModel(
                        workspace,
                        tasks,
                        new Importing(
                                new StagingFolder(folder.resolve("staging")),
                                Names.none(),
                                InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z")),
                                new SplittableRandom(7)),
                        Names.none(),
                        () -> "Ines",
                        () -> Id.derived(9, "mapping " + made++));
    }

    @AfterEach
    void close() {
        model.restart();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Preview preview() {
        return model.planProperty().get().map(ImportPlan::preview).orElseThrow();
    }

    private int partners() {
        return workspace.ecosystem().count(Partner.KIND);
    }

    private Step step() {
        return model.stepProperty().get();
    }

    private List<String> problems() {
        return model.problems().stream().map(Problem::key).toList();
    }

    private void bringIn(Path file) {
        model.add(List.of(file));
        model.next();
        model.next();
    }

    @Test
    void goesToTheMappingOnceAFileIsRead() throws IOException {
        assertThat(step()).isEqualTo(Step.FILES);
        model.next();
        assertThat(step()).isEqualTo(Step.FILES);
        model.add(List.of(file("partners.csv", TWO)));
        assertThat(step()).isEqualTo(Step.MAPPING);
        Draft draft = model.drafts().getFirst();
        assertThat(draft.kind()).isEqualTo(Partner.KIND);
        assertThat(draft.keyColumn()).isEqualTo("Id");
        assertThat(draft.fieldOf("Employees", workspace.ecosystem())).contains(Partner.EMPLOYEES);
        assertThat(draft.missing(workspace.ecosystem())).isEmpty();
    }

    @Test
    void staysWithTheFilesWhenOneCannotBeRead() throws IOException {
        model.add(List.of(file("partners.csv", TWO), folder.resolve("absent.csv")));
        assertThat(step()).isEqualTo(Step.FILES);
        assertThat(model.drafts()).hasSize(1);
        assertThat(model.problems()).hasSize(1);
        model.next();
        assertThat(step()).isEqualTo(Step.MAPPING);
        assertThat(model.problems()).isEmpty();
    }

    @Test
    void countsWhatWouldHappenAndChangesNothing() throws IOException {
        model.add(List.of(file("partners.csv", TWO)));
        model.next();
        assertThat(step()).isEqualTo(Step.PREVIEW);
        assertThat(preview().total().added()).isEqualTo(2);
        assertThat(partners()).isZero();
        model.back();
        assertThat(step()).isEqualTo(Step.MAPPING);
        assertThat(model.planProperty().get()).isEmpty();
    }

    @Test
    void commitsOneStepAndTakesItBack() throws IOException {
        bringIn(file("partners.csv", TWO));
        assertThat(step()).isEqualTo(Step.DONE);
        assertThat(model.resultProperty().get()).containsInstanceOf(Commit.Done.class);
        assertThat(partners()).isEqualTo(2);
        assertThat(tasks.listed).containsExactly("import.task.prepare", "import.task.import");
        assertThat(model.undoneProperty().get()).isFalse();
        model.undo();
        assertThat(model.undoneProperty().get()).isTrue();
        assertThat(step()).isEqualTo(Step.DONE);
        assertThat(partners()).isZero();
        model.next();
        assertThat(step()).isEqualTo(Step.FILES);
        assertThat(model.undoneProperty().get()).isFalse();
    }

    @Test
    void saysWhyAnImportIsNotTakenBackWhenItsRowsWereChangedSince() throws IOException {
        bringIn(file("partners.csv", TWO));
        var table = workspace.ecosystem().table(Partner.KIND);
        workspace.commit(
                List.of(
                        Edit.add(Deal.KIND, Id.derived(9, "deal"))
                                .and(Deal.NAME, "Deal")
                                .and(Deal.STAGE, "LEAD")
                                .and(Deal.OPENED, LocalDate.of(2026, 1, 1))
                                .and(Deal.PARTNER, table.id(1))),
                Reason.user("Ines", "refers"));
        model.undo();
        assertThat(model.undoneProperty().get()).isFalse();
        assertThat(model.problems()).isNotEmpty();
        assertThat(partners()).isEqualTo(2);
    }

    @Test
    void remembersTheMappingForTheNextFileWithTheseColumns() throws IOException {
        model.add(List.of(file("partners.csv", TWO)));
        model.map(0, "Employees", null);
        model.next();
        model.next();
        assertThat(workspace.ecosystem().count(Mapping.KIND)).isEqualTo(1);
        model.restart();
        model.add(List.of(file("again.csv", TWO)));
        assertThat(model.drafts().getFirst().remembered()).isTrue();
        assertThat(model.drafts().getFirst().fieldOf("Employees", workspace.ecosystem())).isEmpty();
    }

    @Test
    void holdsAnImportWithABadRowBackUntilThePersonLeavesItOut() throws IOException {
        model.add(List.of(file("partners.csv", TWO + "3,,ACTIVE,\n4,Odd,SLEEPING,\n")));
        model.next();
        assertThat(preview().total().bad()).isEqualTo(2);
        assertThat(problems()).containsExactly("transfer.bad-rows");
        model.leaveOutBadRows(true);
        assertThat(model.problems()).isEmpty();
        model.next();
        assertThat(partners()).isEqualTo(2);
    }

    @Test
    void takesTheSameFileAgainAsNoChange() throws IOException {
        Path file = file("partners.csv", TWO);
        bringIn(file);
        long commit = workspace.ecosystem().commit();
        model.restart();
        bringIn(file);
        assertThat(model.resultProperty().get()).containsInstanceOf(Commit.Unchanged.class);
        assertThat(workspace.ecosystem().commit()).isEqualTo(commit);
    }

    @Test
    void removesVanishedRowsOnlyWhenAsked() throws IOException {
        bringIn(file("partners.csv", TWO));
        model.restart();
        model.add(List.of(file("partners.csv", HEADER + "1,Kestrel,ACTIVE,12\n")));
        model.holdsAll(0, true);
        model.next();
        assertThat(preview().vanished()).hasSize(1);
        model.removeVanished(true);
        model.next();
        assertThat(partners()).isEqualTo(1);
    }

    @Test
    void letsAPersonSayThatANewRowIsAKnownPartner() throws IOException {
        workspace.commit(
                List.of(
                        Edit.add(Partner.KIND, Id.derived(9, "known"))
                                .and(Partner.NAME, "Kestrel Data Systems")
                                .and(Partner.STATUS, "ACTIVE")),
                Reason.user("Ines", "by hand"));
        model.add(List.of(file("p.csv", HEADER + "7,Kestrel Data Systems Ltd,ACTIVE,9\n")));
        model.next();
        assertThat(preview().duplicates()).hasSize(1);
        var duplicate = preview().duplicates().getFirst();
        model.same(duplicate, true);
        assertThat(preview().total().changed()).isEqualTo(1);
        model.same(duplicate, false);
        assertThat(preview().total().added()).isEqualTo(1);
        model.same(duplicate, true);
        model.next();
        assertThat(partners()).isEqualTo(1);
        assertThat(workspace.ecosystem().all(Partner.KIND).getFirst().name())
                .isEqualTo("Kestrel Data Systems Ltd");
    }

    @Test
    void suggestsAgainForAnotherKindAndKeepsAConstant() throws IOException {
        model.add(List.of(file("partners.csv", "Id,Name\n1,Kestrel\n")));
        assertThat(model.drafts().getFirst().kind()).isNotNull();
        model.useKind(0, Account.KIND);
        assertThat(model.drafts().getFirst().kind()).isEqualTo(Account.KIND);
        model.useKind(0, Partner.KIND);
        model.setAll(0, Partner.STATUS, "PROSPECT");
        assertThat(model.drafts().getFirst().constants()).containsEntry("status", "PROSPECT");
        model.next();
        model.next();
        assertThat(workspace.ecosystem().all(Partner.KIND).getFirst().status())
                .isEqualTo("PROSPECT");
    }

    @Test
    void bringsSeveralFilesInByAProfile() throws IOException {
        Path profile =
                file(
                        "profile.json",
                        """
                        {"format": "mangrove-import/1", "source": "crm", "entries": [
                          {"file": "partners.csv", "kind": "partner", "key": "{Id}",
                           "fields": {"name": "{Name}", "status": "{Status}"}}]}
                        """);
        model.add(List.of(profile, file("partners.csv", TWO)));
        assertThat(step()).isEqualTo(Step.PREVIEW);
        assertThat(preview().total().added()).isEqualTo(2);
        model.back();
        assertThat(step()).isEqualTo(Step.FILES);
        model.next();
        model.next();
        assertThat(partners()).isEqualTo(2);
    }

    @Test
    void saysWhyNothingWasCommittedWhenTheWorkspaceTakesNothing() throws IOException {
        workspace.refusing(Problem.of("store.locked", "a.mangrove"));
        assertThat(model.canWrite()).isFalse();
        bringIn(file("partners.csv", TWO));
        assertThat(step()).isEqualTo(Step.PREVIEW);
        assertThat(problems()).containsExactly("store.locked");
    }
}
