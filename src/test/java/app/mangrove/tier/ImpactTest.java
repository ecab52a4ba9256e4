package app.mangrove.tier;

import static app.mangrove.tier.TierWorld.DAY;
import static app.mangrove.tier.TierWorld.id;
import static app.mangrove.tier.TierWorld.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.Criterion;
import app.mangrove.model.program.LadderVersion;
import app.mangrove.model.program.Tier;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Optional;

/// T1 gives 10 %, T2 15 % and 1 % MDF from 1,000, T3 20 % from 5,000; a promoted partner sells 10 %
/// more at a margin of 30 %.
class ImpactTest {
    private static TierWorld world() {
        return new TierWorld()
                .set(LadderVersion.KIND, "V", LadderVersion.UPLIFT, new BigDecimal("0.1"))
                .set(LadderVersion.KIND, "V", LadderVersion.MARGIN, new BigDecimal("0.3"))
                .partners("A", "B", "C", "D", "E")
                .sells("A", "2026-01-01", "800")
                .sells("B", "2026-01-01", "1000")
                .sells("C", "2026-01-01", "4000")
                .sells("D", "2026-01-01", "6000")
                .sells("E", "2026-01-01", "100")
                .rung("T1", "ALL", "")
                .gives("VT1", "DISCOUNT", "SHARE", "0.10")
                .rung("T2", "ALL", "")
                .asks("T2", "two", "REVENUE TRAILING_YEAR OWN AT_LEAST 1000")
                .gives("VT2", "DISCOUNT", "SHARE", "0.15")
                .gives("VT2", "MDF", "SHARE", "0.01")
                .rung("T3", "ALL", "")
                .asks("T3", "three", "REVENUE TRAILING_YEAR OWN AT_LEAST 5000")
                .gives("VT3", "DISCOUNT", "SHARE", "0.20");
    }

    /// The second tier from `two`, the third from `three`.
    private static Impact impact(Ecosystem ecosystem, String two, String three) {
        LadderRules base = rules(ecosystem, "V");
        LadderRules changed =
                base.withThreshold(id(Criterion.KIND, "two"), new BigDecimal(two))
                        .withThreshold(id(Criterion.KIND, "three"), new BigDecimal(three));
        return new Tiers().impact(ecosystem, base, changed, DAY, Cancel.never());
    }

    private static String name(Optional<Tier> tier) {
        return tier.map(Tier::name).orElse("");
    }

    @Test
    void saysWhoMovesAndWhatItCostsAndGains() {
        Impact impact = impact(world().ecosystem(), "800", "7000");
        assertThat(impact.moves())
                .extracting(move ->
                        name(move.from()) + ">" + name(move.to()) + " " + move.sum().partners())
                .containsExactly("T1>T2 1", "T3>T2 1", "T2>T2 2", "T1>T1 1");
        Impact.Move up = impact.moves().getFirst();
        assertThat(up.sum().cost())
                .as("5 % and 1 % of 800")
                .isEqualTo(new Worth(400_000, 0, 80_000));
        assertThat(up.sum().margin()).as("10 % of 30 % of 800").isEqualTo(240_000);
        assertThat(up.sum().net()).isEqualTo(-240_000);
        Impact.Move down = impact.moves().get(1);
        assertThat(down.sum().cost())
                .as("5 % less and 1 % more of 6,000")
                .isEqualTo(new Worth(-3_000_000, 0, 600_000));
        assertThat(down.sum().margin()).isEqualTo(-1_800_000);
        assertThat(impact.total().cost().total()).isEqualTo(480_000 - 2_400_000);
        assertThat(impact.levels())
                .extracting(level -> name(level.tier()) + level.before() + level.after())
                .containsExactly("T121", "T224", "T310");
        assertThat(impact.movers())
                .extracting(line -> line.earns().total())
                .containsExactly(480_000L, -2_400_000L);
    }

    /// 48 for A at a margin of 240 on all it sells: 20 % more sold pays for it.
    @Test
    void saysFromWhichUpliftOnAChangePaysForItself() {
        Impact impact = impact(world().ecosystem(), "800", "5000");
        assertThat(impact.breakEven().orElseThrow()).isEqualByComparingTo("0.2");
        assertThat(impact(world().ecosystem(), "1000", "5000").breakEven()).isEmpty();
    }

    @Test
    void namesWhoIsNewlyAtRisk() {
        Impact impact = impact(world().ecosystem(), "1000", "5500");
        assertThat(impact.movers()).isEmpty();
        assertThat(impact.atRisk())
                .as("6,000 less a tenth is more than 5,000 and less than 5,500")
                .singleElement()
                .extracting(Impact.Line::partner)
                .isEqualTo(id(Partner.KIND, "D"));
    }

    @Test
    void letsNobodyFallFromATierHeldByHonour() {
        TierWorld world = world().holds("D", "T3", "2025-01-01", "", "HONORARY");
        assertThat(impact(world.ecosystem(), "1000", "7000").movers()).isEmpty();
        TierWorld confirmed = world().holds("D", "T3", "2025-01-01", "", "CONFIRMED");
        assertThat(impact(confirmed.ecosystem(), "1000", "7000").movers()).hasSize(1);
    }

    @Test
    void holdsTheChangeAgainstItsGuardRails() {
        TierWorld world =
                world().rail("V", "PYRAMID", "", "")
                        .rail("V", "DRIFT", "T2", "0.4")
                        .rail("V", "MAX_SHARE", "T2", "0.8")
                        .rail("V", "MIN_SHARE", "T3", "0.2")
                        .rail("V", "BUDGET", "", "40")
                        .rail("V", "NO_FALL", "T3", "0");
        world.set(Tier.KIND, "T2", Tier.TARGET_SHARE, new BigDecimal("0.5"));
        assertThat(verdict(impact(world.ecosystem(), "800", "7000"), "PYRAMID"))
                .isEqualTo("BROKEN [0.200000, 0.800000, 0.000000]");
        assertThat(verdict(impact(world.ecosystem(), "800", "7000"), "DRIFT"))
                .isEqualTo("NEAR [0.800000, 0.500000, 0.300000, 0.400000]");
        assertThat(verdict(impact(world.ecosystem(), "800", "7000"), "MAX_SHARE"))
                .startsWith("KEPT");
        assertThat(verdict(impact(world.ecosystem(), "800", "7000"), "MIN_SHARE"))
                .startsWith("BROKEN");
        assertThat(verdict(impact(world.ecosystem(), "800", "7000"), "NO_FALL"))
                .startsWith("BROKEN [1, ");
        assertThat(verdict(impact(world.ecosystem(), "800", "5000"), "BUDGET"))
                .isEqualTo("BROKEN [48.0000, 40.000000]");
        assertThat(verdict(impact(world.ecosystem(), "1000", "5000"), "BUDGET")).startsWith("KEPT");
    }

    private static String verdict(Impact impact, String type) {
        return impact.verdicts().stream()
                .filter(verdict -> verdict.rail().type().equals(type))
                .map(verdict -> verdict.grade() + " " + verdict.figures())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void movesWhoseRevenueIsUnknownCostNothingAndAreCounted() {
        TierWorld world =
                world().sells("E", "2026-01-01", "1 JPY")
                        .partners("F")
                        .set(Criterion.KIND, "three", Criterion.METRIC, "DEALS_WON")
                        .set(Criterion.KIND, "three", Criterion.THRESHOLD, BigDecimal.ONE)
                        .wins("E", "Acme", "2026-01-01");
        Impact impact = impact(world.ecosystem(), "1000", "2");
        assertThat(impact.unvalued()).isEqualTo(1);
        assertThat(impact.movers())
                .filteredOn(line -> line.partner().equals(id(Partner.KIND, "E")))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.earns()).isEqualTo(Worth.NOTHING);
                    assertThat(line.partial()).isTrue();
                });
    }
}
