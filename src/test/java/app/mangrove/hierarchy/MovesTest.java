package app.mangrove.hierarchy;

import static app.mangrove.hierarchy.HierarchyWorld.id;
import static app.mangrove.hierarchy.HierarchyWorld.names;
import static app.mangrove.hierarchy.HierarchyWorld.nr;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Reason;
import app.mangrove.model.fact.RelationTree;
import app.mangrove.model.partner.Relation;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class MovesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private final TestWorkspace workspace =
            new HierarchyWorld()
                    .partners("Top", "Left", "Right", "Leaf", "Free")
                    .relation("DISTRIBUTES", "Top", "Left", "2020-01-01", "2030-01-01")
                    .relation("DISTRIBUTES", "Top", "Right", "2020-01-01", "")
                    .relation("DISTRIBUTES", "Left", "Leaf", "2026-03-01", "")
                    .workspace();

    private Moves move(String child, String from, String to) {
        Ecosystem now = workspace.ecosystem();
        return new Moves(
                nr(now, child),
                from.isEmpty() ? 0 : nr(now, from),
                to.isEmpty() ? 0 : nr(now, to),
                "OWNS",
                DAY);
    }

    private RelationTree on(LocalDate day) {
        return RelationTree.on(workspace.ecosystem(), day);
    }

    private void make(Moves move) {
        List<Edit> edits =
                move.edits(workspace.ecosystem(), on(DAY), () -> id("new")).orElseThrow();
        assertThat(workspace.commit(edits, Reason.user("test", "move")).isDone()).isTrue();
    }

    private Problem refused(Moves move) {
        return move.edits(workspace.ecosystem(), on(DAY), () -> id("new")).failure().orElseThrow();
    }

    private List<String> above(String name, LocalDate day) {
        Ecosystem now = workspace.ecosystem();
        return names(now, on(day).parents(nr(now, name)));
    }

    @Test
    void endsTheOldRelationOnTheDayAndKeepsThePast() {
        make(move("Left", "Top", "Right"));
        assertThat(above("Left", DAY)).containsExactly("Right");
        assertThat(above("Left", DAY.minusDays(1))).containsExactly("Top");
        assertThat(above("Left", LocalDate.of(2030, 1, 1))).as("the end stays").isEmpty();
        assertThat(workspace.undo("test").isDone()).isTrue();
        assertThat(above("Left", DAY)).containsExactly("Top");
        assertThat(workspace.ecosystem().count(Relation.KIND)).isEqualTo(3);
    }

    @Test
    void changesARelationThatBeginsOnTheDayInPlace() {
        make(move("Leaf", "Left", "Right"));
        assertThat(above("Leaf", DAY)).containsExactly("Right");
        assertThat(workspace.ecosystem().count(Relation.KIND)).isEqualTo(3);
        make(move("Leaf", "Right", ""));
        assertThat(above("Leaf", DAY)).isEmpty();
        assertThat(workspace.ecosystem().count(Relation.KIND)).isEqualTo(2);
    }

    @Test
    void startsARelationOfTheChosenKindForAPartnerThatStoodFree() {
        make(move("Free", "", "Leaf"));
        Ecosystem now = workspace.ecosystem();
        RelationTree.Arc arc = on(DAY).arcsTo(nr(now, "Free")).getFirst();
        assertThat(arc.kind()).isEqualTo("OWNS");
        assertThat(arc.parent()).isEqualTo(nr(now, "Leaf"));
    }

    @Test
    void refusesACircleAndTellsTheWayRound() {
        assertThat(refused(move("Top", "", "Leaf")))
                .isEqualTo(
                        Problem.of(
                                "hierarchy.move.circle", "Top", "Leaf", "Top → Left → Leaf → Top"));
        assertThat(refused(move("Left", "Top", "Left")).key()).isEqualTo("hierarchy.move.self");
        assertThat(refused(move("Left", "Top", "Top")).key()).isEqualTo("hierarchy.move.there");
    }
}
