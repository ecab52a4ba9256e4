package app.mangrove.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.geo.Region;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;
import app.mangrove.model.work.OwnField;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Batches of edits through the pure commit function: merges, references, trees, own fields.
class BatchTest {
    private static final Reason REASON = Reason.user("test", "");
    private final TestWorkspace workspace = new TestWorkspace();

    private static Id id(String name) {
        return Id.derived(9, name);
    }

    private static Edit.Put partner(String name) {
        return Edit.add(Partner.KIND, id(name))
                .and(Partner.NAME, name)
                .and(Partner.STATUS, "ACTIVE");
    }

    private static Edit.Put region(String name, String parent) {
        return Edit.add(Region.KIND, id(name))
                .and(Region.NAME, name)
                .and(Region.LEVEL, "AREA")
                .and(Region.PARENT, parent.isEmpty() ? null : id(parent));
    }

    private static Edit.Put owns(String parent, String child) {
        return Edit.add(Relation.KIND, id(parent + ">" + child))
                .and(Relation.RELATION, "OWNS")
                .and(Relation.PARENT_PARTNER, id(parent))
                .and(Relation.CHILD_PARTNER, id(child));
    }

    private Commit commit(Edit... edits) {
        return workspace.commit(List.of(edits), REASON);
    }

    private List<String> refused(Edit... edits) {
        Commit commit = commit(edits);
        assertThat(commit).isInstanceOf(Commit.Refused.class);
        return ((Commit.Refused) commit).problems().stream().map(Problem::key).toList();
    }

    private Partner find(String name) {
        return workspace.ecosystem().find(Partner.KIND, id(name)).orElseThrow();
    }

    @Test
    void editsOfOneRowInOneBatchAreOneChange() {
        commit(
                partner("A"),
                Edit.change(Partner.KIND, id("A"), 0).and(Partner.CITY, "Bonn"),
                Edit.change(Partner.KIND, id("A"), 0).and(Partner.CITY, "Berlin"));
        assertThat(find("A").city()).isEqualTo("Berlin");
        assertThat(workspace.history(Partner.KIND, id("A"))).hasSize(1);
    }

    @Test
    void changesOfDifferentFieldsFromTheSameBaseBothPass() {
        commit(partner("A"));
        commit(Edit.change(Partner.KIND, id("A"), 1).and(Partner.CITY, "Bonn"));
        commit(Edit.change(Partner.KIND, id("A"), 1).and(Partner.PHONE, "1"));
        assertThat(find("A").city()).isEqualTo("Bonn");
        assertThat(find("A").phone()).isEqualTo("1");
    }

    @Test
    void aConflictInOneRowKeepsTheWholeBatchOut() {
        commit(partner("A"), partner("B"));
        commit(Edit.change(Partner.KIND, id("A"), 1).and(Partner.CITY, "Bonn"));
        Commit commit =
                commit(
                        Edit.change(Partner.KIND, id("A"), 1).and(Partner.CITY, "Berlin"),
                        Edit.change(Partner.KIND, id("B"), 1).and(Partner.CITY, "Rome"));
        assertThat(((Commit.Conflicts) commit).conflicts())
                .containsExactly(
                        new Conflict(Partner.KIND, id("A"), "city", null, "Bonn", "Berlin"));
        assertThat(find("B").city()).isNull();
        assertThat(workspace.ecosystem().commit()).isEqualTo(2);
    }

    @Test
    void whatChangesNothingIsNoCommit() {
        commit(partner("A").and(Partner.CITY, "Bonn"));
        assertThat(commit(Edit.change(Partner.KIND, id("A"), 1).and(Partner.CITY, "Bonn")))
                .isInstanceOf(Commit.Unchanged.class);
        assertThat(commit(Edit.remove(Partner.KIND, id("nobody"), 1)))
                .isInstanceOf(Commit.Unchanged.class);
    }

    @Test
    void aRowSeenBeforeItWasChangedIsNotRemoved() {
        commit(partner("A"));
        commit(Edit.change(Partner.KIND, id("A"), 1).and(Partner.CITY, "Bonn"));
        Commit commit = commit(Edit.remove(Partner.KIND, id("A"), 1));
        assertThat(((Commit.Conflicts) commit).conflicts().getFirst().isRemoval()).isTrue();
        assertThat(commit(Edit.remove(Partner.KIND, id("A"), 2)).isDone()).isTrue();
    }

    @Test
    void aRowThatIsMadeAgainContinuesItsSlot() {
        commit(partner("A"), partner("B"));
        int nr = workspace.ecosystem().table(Partner.KIND).nr(id("A"));
        commit(Edit.remove(Partner.KIND, id("A"), 1));
        assertThat(workspace.ecosystem().table(Partner.KIND).nr(id("A"))).isZero();
        assertThat(workspace.ecosystem().table(Partner.KIND).slot(id("A"))).isEqualTo(nr);
        commit(partner("A"));
        assertThat(workspace.ecosystem().table(Partner.KIND).nr(id("A"))).isEqualTo(nr);
        assertThat(workspace.ecosystem().table(Partner.KIND).commit(nr)).isEqualTo(3);
    }

    @Test
    void unknownRowsAndFieldsAreRefused() {
        assertThat(refused(Edit.change(Partner.KIND, id("A"), 5).and(Partner.CITY, "Bonn")))
                .containsExactly("edit.unknown");
        assertThat(refused(partner("A").and(Field.text("nonsense"), "x")))
                .containsExactly("edit.field");
    }

    @Test
    void nothingDanglesAfterARemoval() {
        commit(region("EMEA", ""), partner("A").and(Partner.REGION, id("EMEA")));
        assertThat(refused(Edit.remove(Region.KIND, id("EMEA"), 1)))
                .containsExactly("edit.referred");
        assertThat(
                        commit(
                                        Edit.remove(Region.KIND, id("EMEA"), 1),
                                        Edit.change(Partner.KIND, id("A"), 1)
                                                .and(Partner.REGION, null))
                                .isDone())
                .isTrue();
    }

    @Test
    void aReferrerMayGoTogetherWithItsTarget() {
        commit(region("EMEA", ""), partner("A").and(Partner.REGION, id("EMEA")));
        Commit commit =
                commit(
                        Edit.remove(Region.KIND, id("EMEA"), 1),
                        Edit.remove(Partner.KIND, id("A"), 1));
        assertThat(commit.isDone()).isTrue();
        assertThat(workspace.ecosystem().count(Partner.KIND)).isZero();
    }

    @Test
    void referrersAreFoundFieldByField() {
        commit(
                region("EMEA", ""),
                region("DACH", "EMEA"),
                partner("A").and(Partner.REGION, id("EMEA")).and(Partner.COUNTRY, id("EMEA")));
        Ecosystem ecosystem = workspace.ecosystem();
        int emea = ecosystem.table(Region.KIND).nr(id("EMEA"));
        assertThat(References.to(ecosystem, Region.KIND, emea, 10))
                .extracting(r -> r.kind().key() + "." + r.field().key())
                .containsExactlyInAnyOrder("region.parent", "partner.country", "partner.region");
    }

    @Test
    void aTreeDoesNotBiteItsTail() {
        commit(region("A", ""), region("B", "A"), region("C", "B"));
        assertThat(refused(Edit.change(Region.KIND, id("A"), 1).and(Region.PARENT, id("C"))))
                .containsExactly("edit.cycle");
        assertThat(refused(Edit.change(Region.KIND, id("A"), 1).and(Region.PARENT, id("A"))))
                .containsExactly("edit.cycle");
        assertThat(
                        commit(Edit.change(Region.KIND, id("C"), 1).and(Region.PARENT, id("A")))
                                .isDone())
                .isTrue();
    }

    @Test
    void relationsOfOneKindDoNotCloseACircle() {
        commit(partner("A"), partner("B"), partner("C"), owns("A", "B"), owns("B", "C"));
        assertThat(refused(owns("C", "A"))).containsExactly("edit.cycle");
        assertThat(refused(owns("C", "C"))).containsExactly("edit.cycle");
        assertThat(commit(owns("A", "C")).isDone()).isTrue();
        assertThat(commit(owns("C", "A").and(Relation.RELATION, "SERVES")).isDone()).isTrue();
    }

    private static Edit.Put own(String name, String type) {
        return Edit.add(OwnField.KIND, id("own " + name))
                .and(OwnField.OF, "partner")
                .and(OwnField.NAME, name)
                .and(OwnField.LABEL, "My " + name)
                .and(OwnField.TYPE, type);
    }

    @SuppressWarnings("unchecked")
    private <V> Field<V> own(String name) {
        return (Field<V>)
                workspace.ecosystem().schema().field(Partner.KIND, "x_" + name).orElseThrow();
    }

    @Test
    void ownFieldsBehaveAsBuiltInOnes() {
        commit(partner("A"));
        commit(
                own("score", "number"),
                own("grade", "choice").and(OwnField.CHOICES, List.of("good", "bad")),
                own("place", "reference").and(OwnField.TARGET, "region"));
        commit(
                region("EMEA", ""),
                Edit.change(Partner.KIND, id("A"), 1)
                        .and(own("score"), new BigDecimal("2.5"))
                        .and(own("grade"), "good")
                        .and(own("place"), id("EMEA")));
        Ecosystem ecosystem = workspace.ecosystem();
        assertThat(ecosystem.values(Partner.KIND, 1))
                .containsEntry("x_grade", "good")
                .containsEntry("x_place", id("EMEA"));
        assertThat((BigDecimal) ecosystem.values(Partner.KIND, 1).get("x_score"))
                .isEqualByComparingTo("2.5");
        assertThat(refused(Edit.change(Partner.KIND, id("A"), 3).and(own("grade"), "fair")))
                .containsExactly("edit.choice");
        assertThat(refused(Edit.remove(Region.KIND, id("EMEA"), 3)))
                .containsExactly("edit.referred");
    }

    @Test
    void anOwnFieldWithValuesStaysUntilTheyAreCleared() {
        commit(partner("A"));
        commit(own("note", "text"));
        commit(Edit.change(Partner.KIND, id("A"), 1).and(own("note"), "x"));
        assertThat(refused(Edit.remove(OwnField.KIND, id("own note"), 2)))
                .containsExactly("edit.own-field-used");
        assertThat(
                        commit(
                                        Edit.change(OwnField.KIND, id("own note"), 2)
                                                .and(OwnField.LABEL, "Other"))
                                .isDone())
                .isTrue();
        commit(Edit.change(Partner.KIND, id("A"), 3).and(own("note"), null));
        assertThat(commit(Edit.remove(OwnField.KIND, id("own note"), 4)).isDone()).isTrue();
        assertThat(workspace.ecosystem().schema().field(Partner.KIND, "x_note")).isEmpty();
    }

    @Test
    void undoingACommitRestoresExactlyItsFields() {
        commit(partner("A"));
        commit(Edit.change(Partner.KIND, id("A"), 1).and(Partner.CITY, "Bonn"));
        commit(Edit.change(Partner.KIND, id("A"), 2).and(Partner.PHONE, "1"));
        assertThat(workspace.undo(2, "test").isDone()).isTrue();
        assertThat(find("A").city()).isNull();
        assertThat(find("A").phone()).isEqualTo("1");
    }

    @Test
    void aBigBatchNumbersItsRowsInOrder() {
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            edits.add(partner("P" + i));
        }
        workspace.commit(edits, REASON);
        Table table = workspace.ecosystem().table(Partner.KIND);
        assertThat(table.size()).isEqualTo(5_000);
        assertThat(table.nr(id("P0"))).isEqualTo(1);
        assertThat(table.nr(id("P4999"))).isEqualTo(5_000);
        assertThat(table.segmentCount()).isEqualTo(2);
    }
}
