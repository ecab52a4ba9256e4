package app.mangrove.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Set;

class OutlineTest {
    /// 2 and 5 stand below 1, 3 below 2; 4 is alone.
    private static int parent(int nr) {
        return switch (nr) {
            case 2, 5 -> 1;
            case 3 -> 2;
            default -> 0;
        };
    }

    @Test
    void putsRowsBelowTheirParentsInTheOrderOfSiblings() {
        Outline outline = new Outline(new int[] {5, 4, 3, 2, 1}, OutlineTest::parent);
        assertThat(outline.visible(Set.of())).containsExactly(4, 1, 5, 2, 3);
        assertThat(outline.depth(3)).isEqualTo(2);
        assertThat(outline.hasChildren(2)).isTrue();
        assertThat(outline.hasChildren(3)).isFalse();
    }

    @Test
    void hidesWhatLiesBelowAShutBranch() {
        Outline outline = new Outline(new int[] {1, 2, 3, 4, 5}, OutlineTest::parent);
        assertThat(outline.visible(Set.of(2))).containsExactly(1, 2, 5, 4);
        assertThat(outline.visible(Set.of(1, 2))).containsExactly(1, 4);
    }

    @Test
    void skipsParentsThatAFilterTookAway() {
        Outline outline = new Outline(new int[] {1, 3}, OutlineTest::parent);
        assertThat(outline.parent(3)).isEqualTo(1);
        assertThat(new Outline(new int[] {3, 4}, OutlineTest::parent).visible(Set.of()))
                .containsExactly(3, 4);
    }

    @Test
    void cutsACircleAndLosesNoRow() {
        Outline outline =
                new Outline(new int[] {1, 2, 3, 4}, nr -> nr == 1 ? 3 : nr == 4 ? 1 : nr - 1);
        assertThat(outline.visible(Set.of())).containsExactlyInAnyOrder(1, 2, 3, 4);
    }
}
