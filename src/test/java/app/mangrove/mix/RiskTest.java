package app.mangrove.mix;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.mix.actual.Standing;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.GapGrid;
import app.mangrove.mix.gap.GapQuestion;
import app.mangrove.mix.gap.Recruiting;
import app.mangrove.mix.recruit.BackTest;
import app.mangrove.mix.recruit.Profile;
import app.mangrove.mix.recruit.Prospects;
import app.mangrove.mix.risk.Claims;
import app.mangrove.mix.risk.Concentration;
import app.mangrove.mix.risk.Leaving;
import app.mangrove.mix.risk.Pressure;
import app.mangrove.mix.target.Plans;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.deal.Account;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.deal.Party;
import app.mangrove.model.mix.ProfileCriterion;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.query.RankCache;
import app.mangrove.model.query.Scope;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.text.Collator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

class RiskTest {
    private static MixWorld world() {
        MixWorld world =
                MixWorld.started()
                        .partner("A", "VAR", "Germany", "")
                        .partner("B", "VAR", "Germany", "")
                        .partner("C", "VAR", "France", "")
                        .partner("D", "VAR", "France", "")
                        .partner("E", "VAR", "France", "")
                        .partner("New", "VAR", "Germany", "")
                        .set("New", Partner.STATUS, "PROSPECT")
                        .set("New", Partner.EMPLOYEES, 60L)
                        .set("A", Partner.EMPLOYEES, 80L)
                        .set("B", Partner.EMPLOYEES, 70L)
                        .set("C", Partner.EMPLOYEES, 10L)
                        .sale("A", "2026-05-01", "600", "")
                        .sale("B", "2026-05-01", "200", "")
                        .sale("C", "2026-05-01", "200", "")
                        .assume("VAR", "500", 6L, "0", 3L)
                        .plan("P", "CURRENT")
                        .target("P", 4L, "2600", "VAR", "", "Germany")
                        .demand(10L, "1000", "VAR", "", "Germany");
        world.base.edits.add(
                Edit.add(ProfileCriterion.KIND, MixWorld.id("big"))
                        .and(ProfileCriterion.NAME, "Fifty people")
                        .and(ProfileCriterion.FILTER, "employees >= 50")
                        .and(ProfileCriterion.WEIGHT, new BigDecimal(3)));
        world.base.edits.add(
                Edit.add(ProfileCriterion.KIND, MixWorld.id("tag"))
                        .and(ProfileCriterion.NAME, "Strategic")
                        .and(ProfileCriterion.FILTER, "tags is strategic")
                        .and(ProfileCriterion.WEIGHT, BigDecimal.ONE));
        for (String account : List.of("Acme", "Bolt")) {
            world.base.edits.add(
                    Edit.add(Account.KIND, MixWorld.id(account)).and(Account.NAME, account));
            world.base.edits.add(
                    Edit.add(Deal.KIND, MixWorld.id("deal" + account))
                            .and(Deal.NAME, account)
                            .and(Deal.ACCOUNT, MixWorld.id(account))
                            .and(Deal.PARTNER, MixWorld.id("A"))
                            .and(Deal.STAGE, "LEAD")
                            .and(Deal.OPENED, LocalDate.of(2026, 3, 1)));
        }
        world.base.edits.add(
                Edit.add(Party.KIND, MixWorld.id("party"))
                        .and(Party.DEAL, MixWorld.id("dealAcme"))
                        .and(Party.PARTNER, MixWorld.id("B"))
                        .and(Party.ROLE, "INFLUENCE"));
        return world;
    }

    private final Ecosystem eco = world().ecosystem();
    private final Standing standing = Standing.of(eco, MixWorld.LENS);
    private final Cell germany = MixWorld.cell(eco, "VAR", "", "Germany");
    private final GapGrid grid =
            GapGrid.of(
                    eco,
                    new GapQuestion(
                            MixWorld.LENS,
                            Plans.standard(eco),
                            MixWorld.GOAL,
                            List.of(germany, Cell.ALL)));

    @Test
    void concentrationIsTheSumOfSquaredShares() {
        Concentration all = Concentration.of(standing, Cell.ALL);
        // 0.6² + 0.2² + 0.2²
        assertThat(all.index()).isEqualByComparingTo("0.44");
        assertThat(all.top(2)).isEqualByComparingTo("0.8");
        assertThat(all.holders()).hasSize(3);
    }

    @Test
    void aPartnerThatLeavesTakesItsCapacityFromEveryCellItIsIn() {
        int a = eco.table(Partner.KIND).nr(MixWorld.id("A"));
        Leaving leaving = Leaving.of(grid, a);
        assertThat(leaving.revenue()).isEqualTo(600_0000);
        assertThat(leaving.capacity()).isEqualTo(500_0000);
        // Germany: two of 500 against a demand of 1,000; without one of them a half.
        assertThat(leaving.losses().getFirst().before().orElseThrow()).isEqualByComparingTo("1");
        assertThat(leaving.losses().getFirst().after().orElseThrow()).isEqualByComparingTo("0.5");
        assertThat(leaving.losses().getFirst().uncovers()).isTrue();
    }

    @Test
    void claimsOnTheSameAccountsMakePressure() {
        // Three claims: A at two accounts, B at one; 3·2/2 ÷ 10 × (1 − 5/9) = 0.1333
        Pressure pressure = Pressure.of(Claims.of(standing), germany, OptionalLong.of(10));
        assertThat(pressure.claims()).isEqualTo(3);
        assertThat(pressure.contested()).isEqualTo(1);
        assertThat(pressure.expected()).isEqualByComparingTo("0.1333");
    }

    @Test
    void recruitsAreTheMissingCapacityRoundedUpAndSignInTime() {
        Recruiting plan = Recruiting.of(grid, grid.gap(0));
        // (2,600 − 1,000) ÷ 500 = 3.2
        assertThat(plan.needed()).isEqualTo(4);
        assertThat(plan.phases()).hasSize(4);
        assertThat(plan.phases().getLast().signBy()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(plan.phases().getLast().ramped()).isEqualTo(MixWorld.GOAL);
        assertThat(plan.phases().getFirst().signBy()).isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void aProspectIsScoredAndShowsTheGapThatItCloses() {
        Scope scope = Scope.of(eco, MixWorld.TODAY, new RankCache(Collator.getInstance(Locale.UK)));
        Profile profile = Profile.of(scope, Plans.standard(eco), 0);
        assertThat(profile.problems()).isEmpty();
        List<Prospects.Prospect> prospects = Prospects.of(grid, type -> profile);
        assertThat(prospects).hasSize(1);
        assertThat(prospects.getFirst().score()).isEqualTo(75);
        assertThat(prospects.getFirst().closes()).contains(germany);
        assertThat(prospects.getFirst().needed()).isEqualTo(4);
    }

    @Test
    void theProfileIsTestedOnWhatPartnersSold() {
        Scope scope = Scope.of(eco, MixWorld.TODAY, new RankCache(Collator.getInstance(Locale.UK)));
        BackTest test = BackTest.of(standing, Profile.of(scope, Plans.standard(eco), 0), Cell.ALL);
        // Ranks of scores 4.5 4.5 2 2 2, of sales 5 3.5 3.5 1.5 1.5: 6.25 ÷ √(7.5 × 9)
        assertThat(test.correlation().orElseThrow()).isEqualByComparingTo("0.7607");
        assertThat(test.lift().orElseThrow()).isEqualByComparingTo("3");
    }
}
