package app.mangrove.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.model.deal.Transaction;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.plan.check.PlanCheck;
import app.mangrove.model.plan.terms.PlanBook;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/// The mechanics of the field, each as one worked example and by configuration alone.
class FieldMechanicsTest {
    private static final String ROW = "'window':'row',";

    private static String flat(String rate) {
        return "'rate':[{'flat':{'rate':" + rate + "}}]";
    }

    private static PlanBook of(String source, String parts) {
        PlanBook book =
                PlanWorld.book(
                        "'plans':["
                                + PlanWorld.planOf("P", parts, "")
                                        .replace("{'of':'transaction'}", source)
                                + "]");
        assertThat(PlanCheck.of(book)).isEmpty();
        return book;
    }

    private static String rows(String of, String where) {
        return "{'of':'" + of + "','where':'" + where + "'}";
    }

    private static List<Long> months(PlanWorld world, PlanBook book, String partner, int count) {
        Calculation calculation = world.calculate(book);
        List<Long> months = new java.util.ArrayList<>();
        for (int m = 0; m < count; m++) {
            months.add(calculation.earned(0, world.nr(partner), m).orElseThrow().minor());
            Replay.check(calculation.explain(0, world.nr(partner), m).orElseThrow());
        }
        return months;
    }

    @Test
    void aSpiffPaysForEachDealOfSomeWeeks() {
        PlanWorld world = new PlanWorld().partner("a");
        world.sale("a", "2024-01-31", "900").sale("a", "2024-02-01", "900");
        world.sale("a", "2024-02-20", "100").sale("a", "2024-03-01", "900");
        PlanBook spiff =
                of(
                        rows("transaction", "date >= 2024-02-01 and date < 2024-03-01"),
                        "'measure':{'count':{}}," + ROW + flat("50"));
        assertThat(months(world, spiff, "a", 3)).containsExactly(0L, 10_000L, 0L);
    }

    @Test
    void aMilestoneBountyIsPaidOnce() {
        PlanWorld world = new PlanWorld().partner("a");
        world.sale("a", "2024-02-10", "60000").sale("a", "2024-05-10", "50000");
        world.sale("a", "2024-08-10", "99000");
        PlanBook bounty =
                PlanWorld.plan(
                        "'window':'year','rate':[{'cumulative':{'mode':'fixed','steps':["
                                + "{'from':100000,'rate':2500}]}}]");
        assertThat(months(world, bounty, "a", 8))
                .containsExactly(0L, 0L, 0L, 0L, 250_000L, 0L, 0L, 0L);
    }

    @Test
    void aReferralFeeGoesToTheLatestWithinItsDays() {
        PlanWorld world = new PlanWorld().partner("a").partner("b").partner("c").account("x");
        world.referred("a", "x", "2024-01-01").referred("b", "x", "2024-02-01");
        world.sale("c", "2024-05-01", "1000").set(Transaction.ACCOUNT, PlanWorld.id("x"));
        world.sale("c", "2024-05-02", "1000").set(Transaction.ACCOUNT, PlanWorld.id("x"));
        PlanBook fee =
                PlanWorld.plan(
                        ROW
                                + flat("0.08")
                                + ",'payee':{'claim':{'pick':'latest','days':90,'self':'blocks'}}");
        // 1 February to 1 May are 90 days, the last one included.
        assertThat(months(world, fee, "b", 5)).containsExactly(0L, 0L, 0L, 0L, 8_000L);
        assertThat(months(world, fee, "a", 5)).containsOnly(0L);
    }

    @Test
    void aResidualDecaysByTheAgeOfItsContractToItsFloor() {
        PlanWorld world = new PlanWorld().partner("a");
        for (int year = 2020; year <= 2024; year++) {
            world.sale("a", "2024-0" + (2025 - year) + "-15", "100");
            world.set(Transaction.CONTRACT_START, LocalDate.of(year, 1, 1));
        }
        PlanBook residual =
                PlanWorld.plan(
                        ROW
                                + "'rate':[{'byAge':{'since':'contract_start','steps':["
                                + "{'months':0,'rate':0.12},{'months':12,'rate':0.09},"
                                + "{'months':24,'rate':0.06},{'months':36,'rate':0.03}]}}]");
        assertThat(months(world, residual, "a", 5)).containsExactly(1_200L, 900L, 600L, 300L, 300L);
    }

    @Test
    void anAcceleratorPaysMoreAboveTheQuotaAndADeceleratorLess() {
        PlanWorld world = new PlanWorld().partner("a").sale("a", "2024-01-10", "150000");
        PlanBook plan =
                PlanWorld.plan(
                        "'window':'quarter','rate':[{'cumulative':{'mode':'marginal','steps':["
                                + "{'from':0,'rate':0.04},{'from':80000,'rate':0.05},"
                                + "{'from':100000,'rate':0.075},{'from':140000,'rate':0.02}]}}]");
        // 80,000 × 4 % + 20,000 × 5 % + 40,000 × 7.5 % + 10,000 × 2 %
        assertThat(months(world, plan, "a", 1))
                .containsExactly(320_000L + 100_000 + 300_000 + 20_000);
    }

    @Test
    void mdfAccruesIntoItsFundAndIsNotPaidOut() {
        PlanWorld world = new PlanWorld().partner("a").sale("a", "2024-01-10", "50000");
        PlanBook accrual =
                PlanWorld.book(
                        "'plans':["
                                + PlanWorld.planOf(
                                        "P", ROW + flat("0.02"), "'purse':{'fund':{'name':'MDF'}},")
                                + "]");
        Calculation calculation = world.calculate(accrual);
        assertThat(calculation.earned(0, world.nr("a"), 0).orElseThrow().minor())
                .isEqualTo(100_000);
        assertThat(calculation.payments()).isEmpty();
    }

    @Test
    void qualityMultipliesTheRate() {
        PlanWorld world = new PlanWorld().partner("a").sale("a", "2024-01-10", "10000");
        world.sale("a", "2024-04-10", "10000");
        world.score("a", "csat", "2024-01-01", "4.6").score("a", "csat", "2024-04-01", "3.9");
        PlanBook plan =
                PlanWorld.plan(
                        "'window':'quarter',"
                                + flat("0.05")
                                + ",'factors':[{'byMetric':{'metric':'csat','date':'in-window',"
                                + "'steps':[{'from':0,'rate':0.8},{'from':4,'rate':1},"
                                + "{'from':4.5,'rate':1.25}]}}]");
        assertThat(months(world, plan, "a", 4)).containsExactly(62_500L, 0L, 0L, 40_000L);
    }

    @Test
    void activitiesEarnPointsThatAreWorthMoney() {
        PlanWorld world = new PlanWorld().partner("a");
        world.activity("a", "TRAINING", "2024-01-10", "3");
        world.activity("a", "EVENT", "2024-01-20", "1");
        PlanBook points =
                of(
                        rows("activity", ""),
                        "'measure':{'points':{'by':'type','points':{'TRAINING':25,'EVENT':100},"
                                + "'times':'quantity'}},'window':'month',"
                                + flat("0.10"));
        assertThat(months(world, points, "a", 1)).containsExactly(1_750L);
    }

    @Test
    void anOverrideGoesUpTheLineAndTheSellerKeepsTheRest() {
        PlanWorld world = new PlanWorld().partner("top").partner("mid").partner("low");
        world.above("top", "mid").above("mid", "low").sale("low", "2024-01-10", "1000");
        PlanBook split =
                PlanWorld.plan(
                        ROW
                                + flat("0.20")
                                + ",'payee':{'split':{'relation':'DISTRIBUTES','shares':["
                                + "{'ancestor':1,'share':0.25},"
                                + "{'depth':3,'ancestor':2,'share':0.10}]}}");
        assertThat(months(world, split, "low", 1)).containsExactly(13_000L);
        assertThat(months(world, split, "mid", 1)).containsExactly(5_000L);
        assertThat(months(world, split, "top", 1)).containsExactly(2_000L);
    }

    @Test
    void aCoSellPairOfTwoTypesIsPaidMore() {
        PlanWorld world = new PlanWorld().partner("a").partner("b").partner("c");
        world.role("a", "VAR").role("b", "ISV").role("c", "VAR");
        world.sale("a", "2024-01-10", "1000");
        world.set(Transaction.COSELL_PARTNER, PlanWorld.id("b"));
        world.sale("a", "2024-01-11", "1000");
        world.set(Transaction.COSELL_PARTNER, PlanWorld.id("c"));
        PlanBook pair =
                PlanWorld.plan(
                        ROW
                                + "'payee':'coSeller','rate':[{'byField':{'field':'pair.same_type',"
                                + "'rates':{'true':0.015,'false':0.025}}}]");
        assertThat(months(world, pair, "b", 1)).containsExactly(2_500L);
        assertThat(months(world, pair, "c", 1)).containsExactly(1_500L);
    }

    @Test
    void onlySpecialistsArePaidForReferralsAndForIntegrations() {
        PlanWorld world = new PlanWorld().partner("a").partner("b").account("x");
        world.with(
                app.mangrove.model.Edit.add(Partner.KIND, PlanWorld.id("s"))
                        .and(Partner.NAME, "Partner s")
                        .and(Partner.STATUS, "ACTIVE")
                        .and(Partner.TAGS, List.of("specialist")));
        world.referred("s", "x", "2024-01-01");
        world.sale("a", "2024-01-10", "1000").set(Transaction.ACCOUNT, PlanWorld.id("x"));
        PlanBook specialist =
                PlanWorld.plan(
                        ROW
                                + flat("0.10")
                                + ",'payees':'tags contains specialist',"
                                + "'payee':{'claim':{'pick':'latest','days':90}}");
        assertThat(months(world, specialist, "s", 1)).containsExactly(10_000L);

        world.activity("b", "INTEGRATION", "2024-02-02", "1");
        PlanBook integration =
                of(
                        rows("activity", "type is INTEGRATION"),
                        "'measure':{'count':{}},'window':'contract-year','rate':[{'cumulative':{"
                                + "'mode':'fixed','steps':[{'from':1,'rate':5000}]}}]");
        assertThat(months(world, integration, "b", 3)).containsExactly(0L, 500_000L, 0L);
    }

    @Test
    void aReturnForOurOwnFaultTakesNothingBack() {
        PlanWorld world = new PlanWorld().partner("a").sale("a", "2024-01-10", "1000");
        String sale = world.last();
        world.sale("a", "2024-02-10", "-400", "USD", sale)
                .set(Transaction.QUANTITY, java.math.BigDecimal.ZERO);
        world.sale("a", "2024-03-10", "-600", "USD", sale);
        PlanBook plan = PlanWorld.plan(ROW + flat("0.10") + ",'returns':{'exempt':'quantity = 0'}");
        assertThat(months(world, plan, "a", 3)).containsExactly(10_000L, 0L, -6_000L);
    }
}
