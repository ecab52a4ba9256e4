package app.mangrove.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.pay.PaymentRun;
import app.mangrove.model.plan.check.PlanCheck;
import app.mangrove.model.plan.terms.PlanBook;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Limits over several plans: for each partner, and for all together.
class ProgramLimitsTest {
    private static final String TEN = "'window':'row','rate':[{'flat':{'rate':0.10}}]";
    private static final String FIVE = TEN.replace("0.10", "0.05");

    private static PlanBook book(String limit) {
        return PlanWorld.book(
                "'plans':["
                        + PlanWorld.planOf("P", TEN, "")
                        + ","
                        + PlanWorld.planOf("Q", FIVE, "")
                        + "],'payments':[{'name':'pay','currency':'USD','plans':['P','Q'],"
                        + "'carry':'none','limits':["
                        + limit
                        + "]}]");
    }

    private static List<Long> kept(PaymentRun.Paid paid) {
        return java.util.Arrays.stream(paid.kept()).boxed().toList();
    }

    @Test
    void aCapOverPlansCutsEachInProportion() {
        PlanWorld world = new PlanWorld().partner("a").sale("a", "2024-01-05", "1000");
        Calculation calculation =
                world.calculate(book("{'across':'partner','per':'quarter','max':100.01}"));
        PaymentRun.Paid paid = calculation.paid(0, world.nr("a")).getFirst();
        // Of 150.00 are 100.01 left: 66.673… and 33.336…, cut off, and the cent to the first.
        assertThat(kept(paid)).containsExactly(6668L, 3333L, 0L);
        assertThat(paid.net()).isEqualTo(10_001);
        Replay.check(calculation.explainPaid(0, world.nr("a"), 0).orElseThrow());
    }

    @Test
    void aCapInOrderPaysTheFirstPlanFirstAndRestartsWithItsWindow() {
        PlanWorld world = new PlanWorld().partner("a").sale("a", "2024-01-05", "1000");
        world.sale("a", "2024-02-05", "1000").sale("a", "2024-04-05", "1000");
        var paid =
                world.calculate(
                                book(
                                        "{'across':'partner','per':'quarter','max':120,"
                                                + "'allocation':'in-order'}"))
                        .paid(0, world.nr("a"));
        assertThat(kept(paid.get(0))).containsExactly(10_000L, 2_000L, 0L);
        assertThat(kept(paid.get(1))).containsExactly(0L, 0L, 0L);
        assertThat(kept(paid.get(3))).containsExactly(10_000L, 2_000L, 0L);
    }

    @Test
    void aReturnFirstTakesBackWhatTheCapHadCut() {
        PlanWorld world = new PlanWorld().partner("a").sale("a", "2024-01-05", "1000");
        world.sale("a", "2024-02-05", "-100", "USD", "").sale("a", "2024-03-05", "-400");
        var paid =
                world.calculate(book("{'across':'partner','per':'quarter','max':120}"))
                        .paid(0, world.nr("a"));
        // The sum is 150, 135, 75; kept 120, 120, 75.
        assertThat(List.of(paid.get(0).net(), paid.get(1).net(), paid.get(2).net()))
                .containsExactly(12_000L, 0L, -4_500L);
    }

    @Test
    void aFloorIsALineOfItsOwnAndOnlyForThoseWhoEarnAnything() {
        PlanWorld world = new PlanWorld().partner("a").partner("b");
        world.sale("a", "2024-01-05", "100").sale("a", "2024-02-05", "1000");
        Calculation calculation =
                world.calculate(
                        book(
                                "{'across':'partner','per':'month','min':50,"
                                        + "'whenPositive':true}"));
        var paid = calculation.paid(0, world.nr("a"));
        assertThat(kept(paid.get(0))).containsExactly(1000L, 500L, 3500L);
        assertThat(paid.get(0).net()).isEqualTo(5000);
        assertThat(paid.get(1).net()).isEqualTo(15_000);
        assertThat(calculation.paid(0, world.nr("b")).getFirst().net()).isZero();
        Replay.check(calculation.explainPaid(0, world.nr("a"), 0).orElseThrow());
    }

    @Test
    void aProgramBudgetIsSharedByAllPartnersAndRefilledByReturns() {
        PlanWorld world = new PlanWorld().partner("a").partner("b");
        world.sale("a", "2024-01-05", "1000").sale("b", "2024-01-06", "3000");
        world.sale("a", "2024-02-05", "-400").sale("b", "2024-03-05", "1000");
        String all = "{'across':'all','per':'year','max':300%s}";
        Calculation shared = world.calculate(book(all.formatted("")));
        // 600 earned, 300 left: half of each.
        assertThat(kept(shared.paid(0, world.nr("a")).getFirst()))
                .containsExactly(5000L, 2500L, 0L);
        assertThat(kept(shared.paid(0, world.nr("b")).getFirst()))
                .containsExactly(15_000L, 7_500L, 0L);
        // The return gives back 60, of the 150 of March 60 are paid.
        assertThat(shared.paid(0, world.nr("b")).get(2).net()).isEqualTo(6000);

        Calculation inOrder = world.calculate(book(all.formatted(",'allocation':'in-order'")));
        assertThat(kept(inOrder.paid(0, world.nr("a")).getFirst()))
                .containsExactly(10_000L, 5_000L, 0L);
        assertThat(kept(inOrder.paid(0, world.nr("b")).getFirst()))
                .containsExactly(15_000L, 0L, 0L);
        Replay.check(inOrder.explainPaid(0, world.nr("b"), 0).orElseThrow());
    }

    @Test
    void aLimitMayBeForSomeOfThePlans() {
        PlanWorld world = new PlanWorld().partner("a").sale("a", "2024-01-05", "1000");
        var paid =
                world.calculate(book("{'plans':['Q'],'across':'partner','per':'month','max':20}"))
                        .paid(0, world.nr("a"));
        assertThat(kept(paid.getFirst())).containsExactly(10_000L, 2_000L, 0L);
    }

    @Test
    void anUnknownMonthLeavesTheRestOfItsWindowUnknown() {
        PlanWorld world = new PlanWorld().partner("a");
        world.sale("a", "2024-01-05", "100", "JPY", "").sale("a", "2024-02-05", "100");
        world.sale("a", "2024-04-05", "100");
        var paid =
                world.calculate(book("{'across':'partner','per':'quarter','max':20}"))
                        .paid(0, world.nr("a"));
        assertThat(paid.get(1).netProblem()).isNotNull();
        assertThat(paid.get(3).netProblem()).isNull();
        assertThat(paid.get(3).net()).isEqualTo(1500);
    }

    @Test
    void aPayoutMayTakeTheRateOfADayAfterTheMonth() {
        PlanWorld world = new PlanWorld().partner("a").rate("EUR", "2024-02-10", "1.25");
        world.sale("a", "2024-01-05", "1000");
        PlanBook book =
                PlanWorld.book(
                        "'plans':["
                                + PlanWorld.planOf("P", TEN, "")
                                + "],'payments':[{'name':'pay','currency':'USD','plans':['P'],"
                                + "'payout':{'currency':'EUR','rounding':'half-even','daysAfter':15}}]");
        Calculation calculation = world.calculate(book);
        var why = calculation.explainPaid(0, world.nr("a"), 0).orElseThrow();
        assertThat(why.value().minor()).isEqualTo(8000);
        assertThat(why.value().currency()).isEqualTo("EUR");
        Replay.check(why);
    }

    @Test
    void whatIsWrongWithALimitIsNamed() {
        PlanBook book =
                book(
                        "{'plans':['X'],'across':'partner','per':'month','max':5},"
                                + "{'across':'all','per':'month','min':1,'max':5},"
                                + "{'across':'partner','per':'row','min':5,'max':2},"
                                + "{'across':'all','per':'contract-year','max':2}");
        assertThat(PlanCheck.of(book).stream().map(Problem::key))
                .containsExactly(
                        "plan.check.unknown",
                        "plan.check.shared-floor",
                        "plan.check.limit",
                        "plan.check.limit-window",
                        "plan.check.limit-window");
    }
}
