package app.mangrove.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.partner.Partner;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class MergeTest {
    private static final Id ID = Id.derived(1, "row");

    private static Merge.Result merge(
            @Nullable Object base, @Nullable Object now, @Nullable Object wanted) {
        Map<String, @Nullable Object> put = new HashMap<>();
        put.put("f", wanted);
        return Merge.fields(new Edit.Put(Partner.KIND, ID, 1, put), image(base), image(now));
    }

    private static Map<String, Object> image(@Nullable Object value) {
        return value == null ? Map.of() : Map.of("f", value);
    }

    @Test
    void aFieldTouchedOnOneSidePasses() {
        assertThat(merge("a", "a", "b").fields()).containsEntry("f", "b");
        assertThat(merge("a", "b", "a").fields()).isEmpty();
        assertThat(merge("a", "b", "a").conflicts()).isEmpty();
        assertThat(merge(null, null, "b").fields()).containsEntry("f", "b");
        assertThat(merge("a", "a", null).fields()).containsEntry("f", null);
    }

    @Test
    void theSameChangeOnBothSidesIsNoConflict() {
        Merge.Result result = merge("a", "b", "b");
        assertThat(result.fields()).isEmpty();
        assertThat(result.conflicts()).isEmpty();
    }

    @Test
    void differentChangesOnBothSidesAreAConflictWithAllThreeValues() {
        assertThat(merge("a", "b", "c").conflicts())
                .containsExactly(new Conflict(Partner.KIND, ID, "f", "a", "b", "c"));
        assertThat(merge("a", null, "c").conflicts()).hasSize(1);
        assertThat(merge(null, "b", "c").conflicts()).hasSize(1);
    }

    @Test
    void setsMergeAsSets() {
        Merge.Result result = merge(List.of("a", "b"), List.of("b", "c"), List.of("a", "b", "d"));
        assertThat(result.conflicts()).isEmpty();
        assertThat(result.fields()).containsEntry("f", List.of("b", "c", "d"));
        assertThat(merge(null, List.of("x"), List.of("y")).fields())
                .containsEntry("f", List.of("x", "y"));
        assertThat(merge(List.of("a"), List.of("a", "b"), null).fields())
                .containsEntry("f", List.of("b"));
    }

    @Test
    void numbersAreTheSameWhateverTheirZerosAndEmptyIsNothing() {
        assertThat(Merge.same(new BigDecimal("1.50"), new BigDecimal("1.5"))).isTrue();
        assertThat(Merge.same("", null)).isTrue();
        assertThat(Merge.same(List.of(), null)).isTrue();
        assertThat(Merge.same(List.of("b", "a"), List.of("a", "b"))).isTrue();
        assertThat(Merge.same("a", "A")).isFalse();
    }
}
