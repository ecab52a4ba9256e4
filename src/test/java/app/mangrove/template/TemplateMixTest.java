package app.mangrove.template;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.Gap;
import app.mangrove.mix.gap.GapGrid;
import app.mangrove.mix.gap.GapQuestion;
import app.mangrove.mix.gap.Recruiting;
import app.mangrove.mix.recruit.Profile;
import app.mangrove.mix.target.PlanCheck;
import app.mangrove.mix.target.PlanTargets;
import app.mangrove.mix.target.Plans;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.mix.MixConstraint;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.model.mix.MixTarget;
import app.mangrove.model.mix.ProfileCriterion;
import app.mangrove.model.query.RankCache;
import app.mangrove.model.query.Scope;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.text.Collator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Every template brings a mix plan that can be worked with at once.
class TemplateMixTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static Ecosystem begun(Template template) {
        return TestWorkspace.of(template.edits("A program", "USD", DAY)).ecosystem();
    }

    @ParameterizedTest
    @EnumSource
    void bringsAPlanWithoutAFlaw(Template template) {
        Ecosystem eco = begun(template);
        assertThat(eco.count(MixPlan.KIND)).isEqualTo(1);
        assertThat(eco.count(MixTarget.KIND)).isGreaterThanOrEqualTo(32);
        assertThat(eco.count(MixConstraint.KIND)).isGreaterThanOrEqualTo(4);
        assertThat(PlanCheck.all(eco, Lens.of(eco, DAY))).isEmpty();
        assertThat(PlanTargets.dates(eco, Plans.standard(eco)))
                .containsExactly(LocalDate.of(2027, 11, 30), LocalDate.of(2028, 11, 30));
    }

    @ParameterizedTest
    @EnumSource
    void measuresItsTargetsAgainstAMarketWithinReach(Template template) {
        Ecosystem eco = begun(template);
        int plan = Plans.standard(eco);
        List<Cell> cells =
                eco.all(MixTarget.KIND).stream()
                        .map(target ->
                                Cell.of(Axis.TYPE, eco.table(Axis.TYPE.kind()).nr(target.type()))
                                        .with(
                                                Axis.REGION,
                                                eco.table(Axis.REGION.kind()).nr(target.region())))
                        .distinct()
                        .toList();
        GapGrid grid =
                GapGrid.of(
                        eco,
                        new GapQuestion(
                                Lens.of(eco, DAY), plan, LocalDate.of(2027, 11, 30), cells));
        assertThat(grid.problems()).isEmpty();
        for (int i = 0; i < grid.size(); i++) {
            Gap gap = grid.gap(i);
            double reach = (double) gap.targetCapacity().orElseThrow() / gap.demand().orElseThrow();
            assertThat(reach).as("%s %s", template, gap.cell()).isBetween(0.5, 1.4);
            // Nobody is there yet: as many are to be recruited as are wanted.
            assertThat(Recruiting.of(grid, gap).needed())
                    .isEqualTo((int) gap.targetCount().orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource
    void describesItsIdealPartner(Template template) {
        Ecosystem eco = begun(template);
        Scope scope = Scope.of(eco, DAY, new RankCache(Collator.getInstance(Locale.ROOT)));
        assertThat(eco.count(ProfileCriterion.KIND)).isGreaterThanOrEqualTo(4);
        for (ProfileCriterion trait : eco.all(ProfileCriterion.KIND)) {
            int type = trait.type() == null ? 0 : eco.table(Axis.TYPE.kind()).nr(trait.type());
            Profile profile = Profile.of(scope, Plans.standard(eco), type);
            assertThat(profile.problems()).as(trait.filter()).isEmpty();
            assertThat(profile.traits()).extracting(of -> of.criterion().id()).contains(trait.id());
        }
    }

    @Test
    void yearsOfAFilterAreReckonedFromTheDay() {
        assertThat(begun(Template.SOFTWARE).all(ProfileCriterion.KIND))
                .extracting(ProfileCriterion::filter)
                .contains("founded <= 2021");
    }
}
