package app.mangrove.program;

import static app.mangrove.program.ProgramWorld.id;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Commit;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.InForce;
import app.mangrove.model.Kind;
import app.mangrove.model.Link;
import app.mangrove.model.Reason;
import app.mangrove.model.geo.Region;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Track;
import app.mangrove.model.work.Note;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

class TaxonomyEditsTest {
    private static final Reason WHY = Reason.user("Ines", "test");

    private static ProgramWorld world() {
        return new ProgramWorld()
                .types("Reseller", "VAR", "MSP")
                .region("World", "")
                .region("EMEA", "World")
                .region("Europe", "EMEA")
                .region("France", "Europe")
                .program("P")
                .track("EMEA", "P", "", "", "EMEA", "")
                .partner("A", "VAR", "", "EMEA")
                .partner("B", "MSP", "", "France");
    }

    private static int nr(Ecosystem ecosystem, Kind<?> kind, String name) {
        return ecosystem.table(kind).nr(id(kind, name));
    }

    private static List<String> order(Ecosystem ecosystem, Taxonomy taxonomy) {
        return Arrays.stream(taxonomy.entries(ecosystem, Comparator.<String>naturalOrder()))
                .mapToObj(nr -> ecosystem.name(taxonomy.kind(), nr))
                .toList();
    }

    @Test
    void mergingMovesEveryReferenceTheBranchTheKeysAndTheNotesInOneStep() {
        TestWorkspace workspace =
                world().add(
                                Edit.add(Region.KIND, id(Region.KIND, "EMEA"))
                                        .and(Region.KIND.keys(), List.of("crm:1")))
                        .add(
                                Edit.add(Region.KIND, id(Region.KIND, "Europe"))
                                        .and(Region.KIND.keys(), List.of("erp:2")))
                        .add(
                                Edit.add(Note.KIND, id(Note.KIND, "n"))
                                        .and(Note.TEXT, "n")
                                        .and(
                                                Note.ABOUT,
                                                new Link("region", id(Region.KIND, "EMEA"))))
                        .workspace();
        Ecosystem before = workspace.ecosystem();
        List<Edit> edits =
                TaxonomyEdits.merge(
                        before,
                        Region.KIND,
                        nr(before, Region.KIND, "EMEA"),
                        nr(before, Region.KIND, "Europe"));
        assertThat(workspace.commit(edits, WHY)).isInstanceOf(Commit.Done.class);
        Ecosystem after = workspace.ecosystem();
        Region kept = after.find(Region.KIND, id(Region.KIND, "Europe")).orElseThrow();
        assertThat(kept.parent()).isEqualTo(id(Region.KIND, "World"));
        assertThat(after.value(Region.KIND, Region.KIND.keys(), nr(after, Region.KIND, "Europe")))
                .isEqualTo(List.of("crm:1", "erp:2"));
        assertThat(after.find(Partner.KIND, id(Partner.KIND, "A")).orElseThrow().region())
                .isEqualTo(kept.id());
        assertThat(after.all(Track.KIND).getFirst().region()).isEqualTo(kept.id());
        assertThat(after.all(Note.KIND).getFirst().about())
                .isEqualTo(new Link("region", kept.id()));
        assertThat(after.count(Region.KIND)).isEqualTo(3);
        workspace.undo("Ines");
        assertThat(workspace.ecosystem().all(Region.KIND))
                .containsExactlyInAnyOrderElementsOf(before.all(Region.KIND));
        assertThat(workspace.ecosystem().all(Partner.KIND)).isEqualTo(before.all(Partner.KIND));
    }

    @Test
    void reorderingTouchesOnlyWhatMoves() {
        TestWorkspace workspace = world().workspace();
        Ecosystem before = workspace.ecosystem();
        assertThat(order(before, Taxonomy.TYPES)).containsExactly("Reseller", "VAR", "MSP");
        int[] entries = Taxonomy.TYPES.entries(before, Comparator.<String>naturalOrder());
        int[] wanted = {entries[0], entries[2], entries[1]};
        workspace.commit(TaxonomyEdits.reorder(before, Taxonomy.TYPES, wanted), WHY);
        assertThat(order(workspace.ecosystem(), Taxonomy.TYPES))
                .containsExactly("Reseller", "MSP", "VAR");
        assertThat(TaxonomyEdits.reorder(workspace.ecosystem(), Taxonomy.TYPES, wanted)).isEmpty();
    }

    @Test
    void anEntryCannotMoveBelowItself() {
        TestWorkspace workspace = world().workspace();
        Ecosystem before = workspace.ecosystem();
        Commit commit =
                workspace.commit(
                        TaxonomyEdits.move(
                                before,
                                Taxonomy.REGIONS,
                                nr(before, Region.KIND, "EMEA"),
                                nr(before, Region.KIND, "France")),
                        WHY);
        assertThat(commit).isInstanceOf(Commit.Refused.class);
        assertThat(commit.toString()).contains("EMEA").contains("France");
    }

    @Test
    void anArchivedEntryIsKeptWhereItIsUsedAndOfferedNoMore() {
        TestWorkspace workspace = world().workspace();
        LocalDate day = ProgramWorld.DAY;
        Ecosystem before = workspace.ecosystem();
        int var = nr(before, PartnerType.KIND, "VAR");
        assertThat(InForce.on(before, PartnerType.KIND, day).test(var)).isTrue();
        workspace.commit(TaxonomyEdits.archive(before, PartnerType.KIND, var, true), WHY);
        Ecosystem after = workspace.ecosystem();
        assertThat(InForce.on(after, PartnerType.KIND, day).test(var)).isFalse();
        assertThat(Usage.of(after, PartnerType.KIND).total(var)).isEqualTo(1);
        workspace.commit(TaxonomyEdits.archive(after, PartnerType.KIND, var, false), WHY);
        assertThat(InForce.on(workspace.ecosystem(), PartnerType.KIND, day).test(var)).isTrue();
    }
}
