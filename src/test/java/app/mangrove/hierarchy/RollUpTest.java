package app.mangrove.hierarchy;

import static app.mangrove.hierarchy.HierarchyWorld.nr;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.PartnerFigures;
import app.mangrove.model.fact.RelationTree;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

class RollUpTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Problem NO_RATE = Problem.of("rate.missing", "KWD", "EUR", DAY);

    /// Top stands over Left and Right, who share one child; Top 1, Left 20, Right 300, Shared 4000.
    private final Ecosystem diamond =
            new HierarchyWorld()
                    .partners("Top", "Left", "Right", "Shared")
                    .relation("DISTRIBUTES", "Top", "Left")
                    .relation("DISTRIBUTES", "Top", "Right")
                    .relation("DISTRIBUTES", "Left", "Shared")
                    .relation("DISTRIBUTES", "Right", "Shared")
                    .ecosystem();

    private RollUp rolled(Map<Integer, Problem> missing, long... values) {
        return RollUp.of(
                RelationTree.on(diamond, DAY),
                Map.of(Measure.REVENUE, new PartnerFigures(values, missing)),
                "EUR");
    }

    private Outcome<Long> value(RollUp rolled, Part part, String name) {
        return rolled.value(Measure.REVENUE, part, nr(diamond, name));
    }

    @Test
    void countsASharedChildOnceBelowACommonAncestor() {
        RollUp rolled = rolled(Map.of(), 0, 1, 20, 300, 4000);
        assertThat(value(rolled, Part.OWN, "Top")).isEqualTo(Outcome.ok(1L));
        assertThat(value(rolled, Part.DOWNSTREAM, "Top")).isEqualTo(Outcome.ok(4320L));
        assertThat(value(rolled, Part.TOTAL, "Top")).isEqualTo(Outcome.ok(4321L));
        assertThat(value(rolled, Part.TOTAL, "Left")).isEqualTo(Outcome.ok(4020L));
        assertThat(value(rolled, Part.TOTAL, "Right")).isEqualTo(Outcome.ok(4300L));
        assertThat(value(rolled, Part.DOWNSTREAM, "Shared")).isEqualTo(Outcome.ok(0L));
        assertThat(rolled.partnersBelow(nr(diamond, "Top"))).isEqualTo(3);
    }

    @Test
    void aMissingRateBlanksThePartnerAndThoseAboveAndNobodyElse() {
        RollUp rolled = rolled(Map.of(nr(diamond, "Left"), NO_RATE), 0, 1, 0, 300, 4000);
        assertThat(value(rolled, Part.OWN, "Left")).isEqualTo(Outcome.failed(NO_RATE));
        assertThat(value(rolled, Part.DOWNSTREAM, "Left")).isEqualTo(Outcome.ok(4000L));
        assertThat(value(rolled, Part.TOTAL, "Left")).isEqualTo(Outcome.failed(NO_RATE));
        assertThat(value(rolled, Part.OWN, "Top")).isEqualTo(Outcome.ok(1L));
        assertThat(value(rolled, Part.TOTAL, "Top")).isEqualTo(Outcome.failed(NO_RATE));
        assertThat(value(rolled, Part.TOTAL, "Right")).isEqualTo(Outcome.ok(4300L));
    }

    @Test
    void aSumBeyondALongIsAProblemAndNotAWrongNumber() {
        RollUp rolled = rolled(Map.of(), 0, 1, Long.MAX_VALUE, 300, 4000);
        assertThat(value(rolled, Part.TOTAL, "Left").failure().orElseThrow().key())
                .isEqualTo("amount.range");
        assertThat(value(rolled, Part.TOTAL, "Top").isOk()).isFalse();
        assertThat(value(rolled, Part.DOWNSTREAM, "Left")).isEqualTo(Outcome.ok(4000L));
        assertThat(value(rolled, Part.TOTAL, "Right")).isEqualTo(Outcome.ok(4300L));
    }

    @Test
    void explainsASumByItsPartnersAndSaysWhoCountsOnce() {
        RollUp rolled = rolled(Map.of(), 0, 1, 20, 300, 4000);
        Explained<Long> why =
                Why.of(diamond, rolled, Measure.REVENUE, Part.TOTAL, nr(diamond, "Top"), List.of())
                        .orElseThrow();
        assertThat(why.value()).isEqualTo(4321);
        BigDecimal replayed =
                why.steps().stream()
                        .filter(step -> step.kind() == Step.Kind.LOOK_UP)
                        .map(step -> new BigDecimal(step.result()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(replayed).isEqualByComparingTo("0.4320");
        assertThat(why.steps().getLast().inputs()).containsExactly("0.0001", "0.432");
        assertThat(why.steps().getLast().result()).isEqualTo("0.4321");
        Step once =
                why.steps().stream()
                        .filter(step -> step.rule().equals("hierarchy.rule.once"))
                        .findFirst()
                        .orElseThrow();
        assertThat(once.leaves())
                .containsExactly(new Step.Leaf("partner", HierarchyWorld.id("Shared").toString()));
    }

    @Test
    void agreesWithASlowTwinOnRandomGraphsWithCirclesAndGaps() {
        for (int seed = 0; seed < 60; seed++) {
            int at = seed;
            Random random = new Random(seed);
            Ecosystem ecosystem = graph(random, 2 + random.nextInt(40));
            RelationTree tree = RelationTree.on(ecosystem, DAY);
            Map<Measure, PartnerFigures> own = new HashMap<>();
            own.put(Measure.REVENUE, figures(random, tree.end(), 0.1));
            own.put(Measure.WON, figures(random, tree.end(), 0));
            RollUp rolled = RollUp.of(tree, own, "EUR");
            own.forEach((measure, figures) -> {
                for (int nr = 1; nr < tree.end(); nr++) {
                    boolean[] below = twin(ecosystem, nr);
                    assertThat(rolled.value(measure, Part.DOWNSTREAM, nr))
                            .as("seed %d, %s of %d", at, measure, nr)
                            .isEqualTo(sum(figures, below, 0));
                    assertThat(rolled.value(measure, Part.TOTAL, nr))
                            .isEqualTo(sum(figures, below, nr));
                }
            });
        }
    }

    /// One kind points down the numbers, the other up, so that circles go over both.
    private static Ecosystem graph(Random random, int count) {
        HierarchyWorld world = new HierarchyWorld();
        for (int nr = 1; nr <= count; nr++) {
            world.partners("P" + nr);
        }
        int arcs = random.nextInt(count * 2);
        for (int i = 0; i < arcs; i++) {
            int a = 1 + random.nextInt(count);
            int b = 1 + random.nextInt(count);
            if (a != b) {
                boolean up = random.nextInt(12) == 0;
                int parent = up ? Math.max(a, b) : Math.min(a, b);
                int child = up ? Math.min(a, b) : Math.max(a, b);
                world.relation(up ? "OWNS" : "DISTRIBUTES", "P" + parent, "P" + child);
            }
        }
        return world.ecosystem();
    }

    private static PartnerFigures figures(Random random, int end, double gaps) {
        long[] values = new long[end];
        Map<Integer, Problem> missing = new HashMap<>();
        for (int nr = 1; nr < end; nr++) {
            if (random.nextDouble() < gaps) {
                missing.put(nr, Problem.of("rate.missing", "X" + nr, "EUR", DAY));
            } else {
                values[nr] = random.nextInt(2000) - 500L;
            }
        }
        return new PartnerFigures(values, missing);
    }

    /// Who stands below, found by following every relation again and again until nobody is new.
    private static boolean[] twin(Ecosystem ecosystem, int top) {
        RelationTree tree = RelationTree.on(ecosystem, DAY);
        boolean[] below = new boolean[tree.end()];
        boolean grew = true;
        while (grew) {
            grew = false;
            for (RelationTree.Arc arc : tree.arcs()) {
                boolean reached = arc.parent() == top || below[arc.parent()];
                if (reached && !below[arc.child()]) {
                    below[arc.child()] = true;
                    grew = true;
                }
            }
        }
        below[top] = false;
        return below;
    }

    private static Outcome<Long> sum(PartnerFigures figures, boolean[] below, int alsoOwn) {
        boolean[] counted = Arrays.copyOf(below, below.length);
        counted[alsoOwn] = alsoOwn != 0;
        BigInteger sum = BigInteger.ZERO;
        for (int nr = 1; nr < counted.length; nr++) {
            if (counted[nr] && figures.missing().containsKey(nr)) {
                return figures.of(nr);
            }
            sum = counted[nr] ? sum.add(BigInteger.valueOf(figures.values()[nr])) : sum;
        }
        return Outcome.ok(sum.longValueExact());
    }
}
