package app.mangrove.insight.flaw;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Cancel;
import app.mangrove.mix.MixWorld;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.mix.Demand;
import app.mangrove.model.mix.MixConstraint;
import app.mangrove.model.mix.MixTarget;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.model.program.Ladder;
import app.mangrove.model.program.LadderVersion;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Program;
import app.mangrove.model.program.Track;
import app.mangrove.problems.Finding;
import app.mangrove.problems.Findings;
import app.mangrove.problems.Rule;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

class FlawsTest {
    private static List<String> found(Ecosystem eco, String rule) {
        return Findings.of(eco, MixWorld.TODAY, Flaws.RULES, Cancel.never()).groups().stream()
                .filter(group -> group.rule().key().equals(rule))
                .flatMap(group -> group.first().stream())
                .map(Finding::problem)
                .map(Problem::key)
                .toList();
    }

    private static Edit.Put limit(String name, String rule, String number) {
        return Edit.add(MixConstraint.KIND, MixWorld.id(name))
                .and(MixConstraint.PLAN, MixWorld.id("P"))
                .and(MixConstraint.RULE, rule)
                .and(MixConstraint.TYPE, MixWorld.id("VAR"))
                .and(MixConstraint.LIMIT, number.isEmpty() ? null : new BigDecimal(number));
    }

    @Test
    void rulesHaveKeysOfTheirOwn() {
        assertThat(Flaws.RULES).extracting(Rule::key).doesNotHaveDuplicates();
        assertThat(Flaws.RULES).hasSize(Findings.RULES.size() + 4);
    }

    @Test
    void mixPlanThatContradictsItselfIsNamedWithItsRows() {
        MixWorld world =
                MixWorld.started()
                        .plan("P", "CURRENT")
                        .target("P", 3L, "", "VAR")
                        .target("P", 4L, "", "VAR", "", "DACH")
                        .target("P", -1L, "", "MSP", "", "France")
                        .demand(-2L, "100", "VAR", "", "DACH");
        world.base.edits.add(limit("few", "COUNT_MIN", "9"));
        world.base.edits.add(limit("many", "COUNT_MAX", "8"));
        world.base.edits.add(limit("none", "SHARE_MAX", ""));
        world.base.edits.add(
                Edit.add(MixTarget.KIND, MixWorld.id("target2"))
                        .and(MixTarget.FORMULA, "actual *"));
        assertThat(found(world.ecosystem(), "mix-plan"))
                .containsExactlyInAnyOrder(
                        "mix.target.over",
                        "mix.target.negative",
                        "mix.formula.expected",
                        "mix.limit.contradicts",
                        "mix.limit.empty",
                        "mix.demand.negative");
    }

    @Test
    void targetOfAnArchivedTypeIsNamed() {
        MixWorld world = MixWorld.started().plan("P", "DRAFT").target("P", 3L, "", "MSP");
        world.base.edits.add(
                Edit.add(PartnerType.KIND, MixWorld.id("MSP")).and(PartnerType.ARCHIVED, true));
        assertThat(found(world.ecosystem(), "mix-plan")).containsExactly("mix.target.archived");
    }

    @Test
    void archivedPlansAreLeftAlone() {
        MixWorld world =
                MixWorld.started()
                        .plan("P", "ARCHIVED")
                        .target("P", 3L, "", "VAR")
                        .target("P", 4L, "", "VAR", "", "DACH");
        assertThat(found(world.ecosystem(), "mix-plan")).isEmpty();
    }

    @Test
    void emptyLadderAndTiedTracksAndPlansWithoutVersionAreNamed() {
        MixWorld world = MixWorld.started();
        world.base.edits.add(Edit.add(Ladder.KIND, MixWorld.id("L")).and(Ladder.NAME, "Ladder"));
        world.base.edits.add(
                Edit.add(LadderVersion.KIND, MixWorld.id("V"))
                        .and(LadderVersion.LADDER, MixWorld.id("L"))
                        .and(LadderVersion.NAME, "First")
                        .and(LadderVersion.NUMBER, 1L)
                        .and(LadderVersion.STATUS, "DRAFT")
                        .and(LadderVersion.CURRENCY, MixWorld.id("EUR"))
                        .and(LadderVersion.RATES, "EVENT_DAY")
                        .and(LadderVersion.REVIEW, "HALF_YEARLY")
                        .and(LadderVersion.DEMOTION, "ONE_STEP")
                        .and(LadderVersion.VALID_FROM, LocalDate.of(2026, 1, 1)));
        world.base.edits.add(Edit.add(Program.KIND, MixWorld.id("G")).and(Program.NAME, "Program"));
        for (String name : List.of("T1", "T2")) {
            world.base.edits.add(
                    Edit.add(Track.KIND, MixWorld.id(name))
                            .and(Track.NAME, name)
                            .and(Track.PROGRAM, MixWorld.id("G"))
                            .and(Track.TYPE, MixWorld.id("VAR")));
        }
        world.base.edits.add(
                Edit.add(IncentivePlan.KIND, MixWorld.id("I"))
                        .and(IncentivePlan.NAME, "Rebate")
                        .and(IncentivePlan.STATUS, "ACTIVE")
                        .and(IncentivePlan.CURRENCY, MixWorld.id("EUR")));
        Ecosystem eco = world.ecosystem();
        assertThat(found(eco, "ladder")).contains("tier.flaw.empty");
        assertThat(found(eco, "track")).containsExactly("track.ambiguous", "track.ambiguous");
        assertThat(found(eco, "incentive-plan")).contains("plan.check.no-version");
        assertThat(eco.count(Demand.KIND)).isZero();
    }
}
