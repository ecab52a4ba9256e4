package app.mangrove.hierarchy;

import static app.mangrove.hierarchy.HierarchyWorld.names;
import static app.mangrove.hierarchy.HierarchyWorld.nr;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.Commit;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Reason;
import app.mangrove.model.fact.RelationTree;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

class RelationTreeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private final Ecosystem world =
            new HierarchyWorld()
                    .partners("Top", "Agent", "Left", "Right", "Shared", "Former", "Later", "Alone")
                    .relation("DISTRIBUTES", "Top", "Left", "2020-01-01", "")
                    .relation("DISTRIBUTES", "Top", "Right", "2020-01-01", "")
                    .relation("DISTRIBUTES", "Left", "Shared", "2020-01-01", "")
                    .relation("OWNS", "Right", "Shared", "2020-01-01", "")
                    .relation("OWNS", "Top", "Former", "2020-01-01", "2026-03-01")
                    .relation("OWNS", "Top", "Later", "2026-03-02", "")
                    .relation("MASTER_AGENT", "Agent", "Left")
                    .relation("REFERS", "Alone", "Top")
                    .ecosystem();
    private final RelationTree tree = RelationTree.on(world, DAY);

    @Test
    void countsARelationFromItsFirstDayToBeforeItsLast() {
        assertThat(names(world, tree.children(nr(world, "Top")))).containsExactly("Left", "Right");
        RelationTree before = RelationTree.on(world, DAY.minusDays(1));
        assertThat(names(world, before.children(nr(world, "Top"))))
                .containsExactly("Left", "Right", "Former");
        RelationTree after = RelationTree.on(world, DAY.plusDays(1));
        assertThat(names(world, after.children(nr(world, "Top"))))
                .containsExactly("Left", "Right", "Later");
        assertThat(names(world, RelationTree.unended(world).children(nr(world, "Top"))))
                .containsExactly("Left", "Right", "Later");
    }

    @Test
    void countsEverybodyBelowOnceHoweverManyWaysLeadThere() {
        assertThat(names(world, tree.below(nr(world, "Top"))))
                .containsExactly("Left", "Right", "Shared");
        assertThat(names(world, tree.above(nr(world, "Shared"))))
                .containsExactly("Left", "Right", "Top", "Agent");
    }

    @Test
    void drawsATreeByTheNearestKindOfRelation() {
        assertThat(names(world, tree.parent(nr(world, "Shared")))).containsExactly("Left");
        assertThat(names(world, tree.parent(nr(world, "Left")))).containsExactly("Top");
        assertThat(names(world, tree.branch(nr(world, "Right")))).isEmpty();
        assertThat(tree.depth(nr(world, "Shared"))).isEqualTo(2);
        RelationTree owned = RelationTree.on(world, List.of("OWNS"), DAY);
        assertThat(names(world, owned.parent(nr(world, "Shared")))).containsExactly("Right");
        assertThat(owned.isJoined(nr(world, "Left"))).isFalse();
    }

    @Test
    void tellsAWayDown() {
        int top = nr(world, "Top");
        assertThat(tree.path(top, nr(world, "Shared")))
                .containsExactly(top, nr(world, "Left"), nr(world, "Shared"));
        assertThat(tree.path(nr(world, "Shared"), top)).isEmpty();
        assertThat(tree.path(top, top)).containsExactly(top);
    }

    @Test
    void endsWhereTwoKindsOfRelationRunInACircle() {
        Ecosystem circle =
                new HierarchyWorld()
                        .partners("A", "B", "C")
                        .relation("DISTRIBUTES", "A", "B")
                        .relation("DISTRIBUTES", "B", "C")
                        .relation("OWNS", "C", "A")
                        .ecosystem();
        RelationTree round = RelationTree.on(circle, DAY);
        assertThat(names(circle, round.below(nr(circle, "B")))).containsExactly("C", "A");
        assertThat(round.parent(nr(circle, "A"))).isZero();
        assertThat(round.depth(nr(circle, "C"))).isEqualTo(2);
    }

    @Test
    void refusesACircleOfOneKindOnAnyCommonDayAndNamesTheWay() {
        TestWorkspace workspace =
                new HierarchyWorld()
                        .partners("A", "B", "C")
                        .relation("OWNS", "A", "B", "2020-01-01", "2022-01-01")
                        .relation("OWNS", "B", "C", "2021-01-01", "")
                        .workspace();
        assertThat(commit(workspace, HierarchyWorld.edge("OWNS", "C", "A", "2021-06-01", "")))
                .isInstanceOfSatisfying(
                        Commit.Refused.class,
                        refused -> {
                            assertThat(refused.problems()).hasSize(1);
                            assertThat(refused.problems().getFirst().key()).isEqualTo("edit.cycle");
                            assertThat(refused.problems().getFirst().arguments().get(1))
                                    .isEqualTo("C → A → B → C");
                        });
        assertThat(commit(workspace, HierarchyWorld.edge("OWNS", "C", "A", "2022-01-01", "")))
                .as("the day on which A no longer owns B")
                .isInstanceOf(Commit.Done.class);
    }

    @Test
    void goesTenLevelsDeepAndDeeper() {
        HierarchyWorld deep = new HierarchyWorld().partners("0");
        for (int level = 1; level <= 30; level++) {
            deep.partners("" + level).relation("OWNS", "" + (level - 1), "" + level);
        }
        Ecosystem ecosystem = deep.ecosystem();
        RelationTree chain = RelationTree.on(ecosystem, DAY);
        assertThat(chain.depth(nr(ecosystem, "30"))).isEqualTo(30);
        assertThat(chain.below(nr(ecosystem, "0"))).hasSize(30);
    }

    private static Commit commit(TestWorkspace workspace, Edit edit) {
        return workspace.commit(List.of(edit), Reason.user("test", "relation"));
    }
}
