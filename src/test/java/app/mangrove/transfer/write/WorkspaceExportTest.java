package app.mangrove.transfer.write;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.work.Progress;
import app.mangrove.model.Commit;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Link;
import app.mangrove.model.Reason;
import app.mangrove.model.deal.Account;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;
import app.mangrove.model.partner.Relation;
import app.mangrove.model.work.Attachment;
import app.mangrove.model.work.Note;
import app.mangrove.model.work.OwnField;
import app.mangrove.sample.Seeds;
import app.mangrove.store.staging.StagingFolder;
import app.mangrove.support.Shared;
import app.mangrove.support.TestWorkspace;
import app.mangrove.transfer.ImportOptions;
import app.mangrove.transfer.ImportPlan;
import app.mangrove.transfer.Importing;
import app.mangrove.transfer.profile.Profile;
import app.mangrove.transfer.profile.ProfileFile;
import app.mangrove.transfer.run.Sources;
import app.mangrove.transfer.value.Names;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

class WorkspaceExportTest {
    @TempDir private Path folder;

    private static Id id(String name) {
        return Id.derived(3, name);
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

    private Ecosystem exportedAndImported(TestWorkspace workspace) {
        Path out = folder.resolve("out");
        new WorkspaceExport(workspace.ecosystem(), workspace::content)
                .to(out, Progress.none())
                .orElseThrow();
        ProfileFile.Parsed parsed = ProfileFile.read(out.resolve(WorkspaceExport.PROFILE));
        assertThat(parsed.problems()).isEmpty();
        Profile profile = parsed.profile();
        assertThat(profile).isNotNull();
        TestWorkspace other = TestWorkspace.of(Seeds.edits("Other", "EUR"));
        try (ImportPlan plan =
                new Importing(
                                new StagingFolder(folder.resolve("staging")),
                                Names.none(),
                                InstantSource.fixed(Instant.EPOCH),
                                new SplittableRandom(1))
                        .prepare(
                                other.ecosystem(),
                                profile,
                                Sources.of(List.of(out)),
                                ImportOptions.STRICT,
                                Progress.none())
                        .orElseThrow()) {
            assertThat(plan.preview().problems()).isEmpty();
            assertThat(plan.obstacles()).isEmpty();
            assertThat(plan.commit(other, "ana", Progress.none())).isInstanceOf(Commit.Done.class);
        }
        assertThat(other.log(0, 9).stream().map(entry -> entry.reason().batch()).distinct())
                .hasSize(2);
        workspace
                .ecosystem()
                .all(Attachment.KIND)
                .forEach(
                        attachment -> assertThat(other.content(attachment.hash()).isOk()).isTrue());
        return other.ecosystem();
    }

    private static List<Edit> rich() {
        List<Edit> edits = new ArrayList<>(Seeds.edits("Mangrove", "USD"));
        edits.add(
                Edit.add(OwnField.KIND, id("grade"))
                        .and(OwnField.OF, "partner")
                        .and(OwnField.NAME, "grade")
                        .and(OwnField.LABEL, "Grade")
                        .and(OwnField.TYPE, "choice")
                        .and(OwnField.CHOICES, List.of("A", "B;C", "=D")));
        edits.add(
                Edit.add(OwnField.KIND, id("mentor"))
                        .and(OwnField.OF, "partner")
                        .and(OwnField.NAME, "mentor")
                        .and(OwnField.LABEL, "Mentor")
                        .and(OwnField.TYPE, "reference")
                        .and(OwnField.TARGET, "partner"));
        edits.add(
                Edit.add(Person.KIND, id("ana"))
                        .and(Person.NAME, "Ana \"the\" Ruiz")
                        .and(Person.PARTNER, id("one")));
        edits.add(
                Edit.add(Partner.KIND, id("one"))
                        .and(Partner.NAME, "=cmd|' /C calc'!A0")
                        .and(Partner.STATUS, "ACTIVE")
                        .and(Partner.OWNER, id("ana"))
                        .and(Partner.TAGS, List.of("+a", "b;c", "x, y"))
                        .and(Partner.COUNTRY, Seeds.id(Region.KIND, "DE"))
                        .and(Partner.ANNUAL_REVENUE, new BigDecimal("12345678901234.5678"))
                        .and(Partner.JOINED, LocalDate.of(1, 2, 3))
                        .and(Partner.DESCRIPTION, " 'two\r\nlines\t\"quoted\", 日本 🌍 ")
                        .and(Partner.KIND.keys(), List.of("crm:1", "aw:=2")));
        edits.add(
                Edit.add(Partner.KIND, id("two"))
                        .and(Partner.NAME, "'apostrophe")
                        .and(Partner.CITY, "@home")
                        .and(Partner.STATUS, "ENDED"));
        edits.add(
                Edit.add(Relation.KIND, id("rel"))
                        .and(Relation.RELATION, "OWNS")
                        .and(Relation.PARENT_PARTNER, id("one"))
                        .and(Relation.CHILD_PARTNER, id("two")));
        edits.add(
                Edit.add(Account.KIND, id("child"))
                        .and(Account.NAME, "-child")
                        .and(Account.PARENT, id("root")));
        edits.add(Edit.add(Account.KIND, id("root")).and(Account.NAME, "\troot"));
        edits.add(
                Edit.add(Transaction.KIND, id("sale"))
                        .and(Transaction.TYPE, "SALE")
                        .and(Transaction.PARTNER, id("two"))
                        .and(Transaction.DATE, LocalDate.of(2025, 5, 5))
                        .and(Transaction.AMOUNT, new BigDecimal("-0.0001"))
                        .and(Transaction.CURRENCY, Seeds.id(Currency.KIND, "USD")));
        edits.add(
                Edit.add(Note.KIND, id("note"))
                        .and(Note.TEXT, "about two")
                        .and(Note.ABOUT, new Link("partner", id("two")))
                        .and(Note.WRITTEN, Instant.parse("2026-01-01T10:11:12.345Z")));
        return edits;
    }

    @Test
    void givesTheEqualWorkspaceBack() throws IOException {
        TestWorkspace workspace = TestWorkspace.of(rich());
        Path file = Files.writeString(folder.resolve("a.txt"), "contract");
        String hash = workspace.keep(file).orElseThrow();
        workspace.commit(
                List.of(
                        Edit.change(Partner.KIND, id("one"), 1)
                                .and(
                                        workspace
                                                .ecosystem()
                                                .schema()
                                                .field(Partner.KIND, "x_mentor")
                                                .map(WorkspaceExportTest::reference)
                                                .orElseThrow(),
                                        id("two")),
                        Edit.add(Attachment.KIND, id("file"))
                                .and(Attachment.NAME, "a.txt")
                                .and(Attachment.SIZE, 8L)
                                .and(Attachment.HASH, hash)),
                Reason.user("ana", "more"));
        assertThat(content(exportedAndImported(workspace)))
                .isEqualTo(content(workspace.ecosystem()));
    }

    @SuppressWarnings("unchecked")
    private static app.mangrove.model.Field<Id> reference(app.mangrove.model.Field<?> field) {
        return (app.mangrove.model.Field<Id>) field;
    }

    @Test
    void keepsNaughtyTextsAsTheyAre() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.addAll(Files.readAllLines(Shared.data("bad-inputs/blns/blns.txt")));
        lines.addAll(
                Files.readAllLines(
                        Shared.data("bad-inputs/csv-injection/Intruder/csv-payload.txt")));
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty() && lines.get(i).indexOf('\0') < 0) {
                edits.add(Edit.add(Note.KIND, id("n" + i)).and(Note.TEXT, lines.get(i)));
            }
        }
        TestWorkspace workspace = TestWorkspace.of(edits);
        Ecosystem back = exportedAndImported(workspace);
        assertThat(content(back).get("note"))
                .hasSizeGreaterThan(400)
                .isEqualTo(content(workspace.ecosystem()).get("note"));
        for (String line : Files.readAllLines(folder.resolve("out/note.csv"))) {
            assertThat(line.split(",", 3)[Math.min(1, line.split(",", 3).length - 1)])
                    .doesNotMatch("[=@+].*");
        }
    }

    @Test
    void writesChosenKindsAsJson() throws IOException {
        TestWorkspace workspace = TestWorkspace.of(rich());
        Path file = folder.resolve("a.json");
        new JsonExport(workspace.ecosystem())
                .to(file, List.of(Partner.KIND, Transaction.KIND), Progress.none())
                .orElseThrow();
        JsonNode json = new JsonMapper().readTree(Files.readString(file));
        assertThat(json.get("partner")).hasSize(2);
        JsonNode one = json.get("partner").get(0);
        assertThat(one.get("name").stringValue()).isEqualTo("=cmd|' /C calc'!A0");
        assertThat(one.get("tags")).hasSize(3);
        assertThat(Files.readString(file)).contains("12345678901234.5678").contains("-0.0001");
    }

    @Test
    void saysWhereItCannotWrite() throws IOException {
        Path plain = Files.writeString(folder.resolve("plain"), "no folder");
        assertThat(
                        new WorkspaceExport(Ecosystem.empty(), TestWorkspace.of(List.of())::content)
                                .to(plain.resolve("below"), Progress.none())
                                .failure()
                                .orElseThrow()
                                .key())
                .isEqualTo("transfer.export.write");
    }
}
