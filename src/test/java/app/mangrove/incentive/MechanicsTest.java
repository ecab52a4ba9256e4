package app.mangrove.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.money.Rate;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Cancel;
import app.mangrove.model.Applied;
import app.mangrove.model.Applying;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.fact.Shock;
import app.mangrove.model.plan.check.PlanCheck;
import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.terms.PlanBook;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// What every mechanic promises, each by one small world.
class MechanicsTest {
    private static final String TEN = "'window':'row','rate':[{'flat':{'rate':0.10}}]";

    private static long earned(
            Calculation calculation, PlanWorld world, String partner, int month) {
        return calculation.earned(0, world.nr(partner), month).orElseThrow().minor();
    }

    @Test
    void nothingSoldEarnsNothing() {
        PlanWorld world = new PlanWorld().partner("a");
        Calculation calculation = world.calculate(PlanWorld.plan(TEN));
        assertThat(calculation.total(0).value().minor()).isZero();
        assertThat(calculation.total(0).isComplete()).isTrue();
    }

    @Test
    void aFullReturnTakesBackWhatItsSaleEarnedAtTheSaleRate() {
        PlanWorld world = new PlanWorld().partner("a").rate("EUR", "2024-06-03", "1.5");
        world.sale("a", "2024-02-01", "333.33", "EUR", "");
        world.sale("a", "2024-07-01", "-333.33", "EUR", world.last());
        Calculation calculation = world.calculate(PlanWorld.plan(TEN));
        assertThat(earned(calculation, world, "a", 1)).isEqualTo(3667);
        assertThat(earned(calculation, world, "a", 6)).isEqualTo(-3667);
    }

    @Test
    void aClawbackEndsAfterItsDaysAndMayBeInProportion() {
        PlanWorld world = new PlanWorld().partner("a");
        world.sale("a", "2024-01-01", "1000");
        String sale = world.last();
        world.sale("a", "2024-04-01", "-1000", "USD", sale);
        world.sale("a", "2024-08-01", "-1000", "USD", sale);
        String within = TEN + ",'returns':{'within':182,'clawback':'CLAW'}";
        Calculation full = world.calculate(PlanWorld.plan(within.replace("CLAW", "full")));
        assertThat(earned(full, world, "a", 3)).isEqualTo(-10_000);
        assertThat(earned(full, world, "a", 7)).isZero();
        Calculation part = world.calculate(PlanWorld.plan(within.replace("CLAW", "pro-rated")));
        assertThat(earned(part, world, "a", 3)).as("91 of 182 days are left").isEqualTo(-5_000);
    }

    @Test
    void sharesAlwaysSumToThePool() {
        PlanWorld world = new PlanWorld().partner("a").partner("b").partner("c");
        world.above("a", "b").above("b", "c").sale("c", "2024-01-05", "10.01");
        Calculation calculation =
                world.calculate(
                        PlanWorld.plan(
                                TEN
                                        + ",'payee':{'split':{'relation':'DISTRIBUTES','shares':["
                                        + "{'depth':3,'ancestor':1,'share':0.333},"
                                        + "{'depth':3,'ancestor':2,'share':0.333}],'keeper':'seller'}}"));
        assertThat(earned(calculation, world, "a", 0)).isEqualTo(33);
        assertThat(earned(calculation, world, "b", 0)).isEqualTo(33);
        assertThat(earned(calculation, world, "c", 0)).isEqualTo(34);
        Replay.check(calculation.explain(0, world.nr("c"), 0).orElseThrow());
    }

    @Test
    void aMissingRateStopsItsCellAndNoOther() {
        PlanWorld world = new PlanWorld().partner("a").partner("b");
        world.sale("a", "2024-01-05", "100", "JPY", "");
        world.sale("a", "2024-02-05", "100").sale("b", "2024-01-05", "100");
        Calculation calculation = world.calculate(PlanWorld.plan(TEN));
        assertThat(calculation.earned(0, world.nr("a"), 0).failure())
                .contains(Problem.of("rate.missing", "JPY", "USD", LocalDate.of(2024, 1, 5)));
        assertThat(earned(calculation, world, "a", 1)).isEqualTo(1000);
        assertThat(earned(calculation, world, "b", 0)).isEqualTo(1000);
        assertThat(calculation.total(0).isComplete()).isFalse();
        assertThat(calculation.paid(0, world.nr("a")).get(5).payableProblem()).isNotNull();
        assertThat(calculation.paid(0, world.nr("b")).getFirst().payable()).isEqualTo(1000);
    }

    @Test
    void ofAStackTheBestIsPaidAndTheLosersAreShown() {
        PlanWorld world = new PlanWorld().partner("a").sale("a", "2024-01-05", "100");
        PlanBook book =
                PlanWorld.book(
                        "'plans':["
                                + PlanWorld.planOf("P", TEN, "")
                                + ","
                                + PlanWorld.planOf("Q", TEN.replace("0.10", "0.12"), "")
                                + "],'payments':[{'name':'pay','currency':'USD','plans':['P','Q'],"
                                + "'stacks':[{'plans':['P','Q'],'rule':'best'}]}]");
        var paid = world.calculate(book).paid(0, world.nr("a")).getFirst();
        assertThat(paid.net()).isEqualTo(1200);
        assertThat(paid.lost()).containsExactly(true, false);
    }

    @Test
    void aBudgetIsNeverPassedAndItsCutIsShown() {
        PlanWorld world = new PlanWorld().partner("a").partner("b");
        world.sale("a", "2024-01-05", "100").sale("b", "2024-01-06", "200");
        Calculation calculation =
                world.calculate(
                        PlanWorld.book(
                                "'plans':["
                                        + PlanWorld.planOf(
                                                "P",
                                                TEN,
                                                "'budget':{'per':'year','amount':20.01,"
                                                        + "'allocation':'pro-rata'},")
                                        + "]"));
        assertThat(earned(calculation, world, "a", 0)).isEqualTo(667);
        assertThat(earned(calculation, world, "b", 0)).isEqualTo(1334);
        assertThat(calculation.earnings().earned(0).cut(world.nr("b"), 0)).isEqualTo(666);
        Replay.check(calculation.explain(0, world.nr("b"), 0).orElseThrow());
    }

    @Test
    void whatIsHeldBackIsPaidLater() {
        PlanWorld world = new PlanWorld().partner("a").sale("a", "2024-01-05", "100");
        Calculation calculation =
                world.calculate(
                        PlanWorld.book(
                                "'plans':["
                                        + PlanWorld.planOf(
                                                "P", TEN, "'holdback':{'share':0.2,'months':3},")
                                        + "]"));
        var paid = calculation.paid(0, world.nr("a"));
        assertThat(List.of(paid.get(0).payable(), paid.get(2).payable(), paid.get(3).payable()))
                .containsExactly(800L, 0L, 200L);
    }

    @Test
    void anAgreementStandsInForThePlanUntilItEnds() {
        PlanWorld world = new PlanWorld().partner("a").partner("b");
        world.sale("a", "2024-05-31", "100").sale("a", "2024-06-01", "100");
        world.sale("b", "2024-05-31", "100");
        PlanBook book =
                PlanWorld.book(
                        "'plans':["
                                + PlanWorld.planOf("P", TEN, "'versionBy':'row',")
                                + "],'agreements':[{'name':'A','plan':'P','partners':'name is \\'Partner a\\'',"
                                        .replace("\\'", "\\\"")
                                + "'from':'2024-01-01','until':'2024-06-01','components':[{'name':'c',"
                                + "'rows':{'of':'transaction'},"
                                + TEN.replace("0.10", "0.12")
                                + "}]}]");
        Calculation calculation = world.calculate(book);
        assertThat(earned(calculation, world, "a", 4)).isEqualTo(1200);
        assertThat(earned(calculation, world, "a", 5)).isEqualTo(1000);
        assertThat(earned(calculation, world, "b", 4)).isEqualTo(1000);
    }

    @Test
    void aCorrectionIsALineOfItsOwn() {
        PlanWorld world = new PlanWorld().partner("a").sale("a", "2024-01-05", "100");
        PlanBook book =
                PlanWorld.book(
                        "'plans':["
                                + PlanWorld.planOf("P", TEN, "")
                                + "],'corrections':[{'plan':'P','partner':'a','date':'2024-01-31',"
                                + "'amount':-2.5,'reason':'late'}]");
        Calculation calculation = world.calculate(book);
        assertThat(earned(calculation, world, "a", 0)).isEqualTo(750);
        Replay.check(calculation.explain(0, world.nr("a"), 0).orElseThrow());
    }

    @Test
    void aNegativeBalanceIsCarriedForward() {
        PlanWorld world = new PlanWorld().partner("a").sale("a", "2024-01-05", "100");
        world.sale("a", "2024-02-05", "-300").sale("a", "2024-03-05", "250");
        world.sale("a", "2024-04-05", "100");
        var paid = world.calculate(PlanWorld.plan(TEN)).paid(0, world.nr("a"));
        assertThat(paid.stream().limit(4).map(month -> month.payable()))
                .containsExactly(1000L, 0L, 0L, 500L);
    }

    @Test
    void growthIsPaidOnWhatExceedsTheYearBefore() {
        PlanWorld world = new PlanWorld().partner("a");
        world.sale("a", "2023-02-05", "4315000").sale("a", "2024-03-05", "5000000");
        Calculation calculation =
                world.calculate(
                        PlanWorld.plan(
                                "'window':'quarter','settlement':'at-end','rate':[{'growth':{'baseline':"
                                    + "{'earlier':{'years':1}},'on':'excess',"
                                    + "'steps':[{'from':0.15,'rate':0.03}]}}]"));
        assertThat(earned(calculation, world, "a", 2)).isEqualTo(2_055_000);
        assertThat(earned(calculation, world, "a", 1)).isZero();
    }

    @Test
    void theNeutralShockIsTheBaseAndAnotherMovesIt() {
        PlanWorld world = new PlanWorld().partner("a").sale("a", "2024-01-05", "100.01");
        Request request =
                Request.of(
                        world.ecosystem(),
                        PlanWorld.plan(TEN),
                        new FiscalCalendar.Month(2024, 1),
                        new FiscalCalendar.Month(2024, 1));
        Shock half = new Shock(List.of(new Shock.Factor(null, null, null, new Rate(5, 1))));
        Calculation base =
                Incentives.calculate(request.shaken(new Shock(List.of())), Cancel.never())
                        .orElseThrow();
        Calculation shaken =
                Incentives.calculate(request.shaken(half), base, Cancel.never()).orElseThrow();
        assertThat(earned(base, world, "a", 0)).isEqualTo(1000);
        assertThat(earned(shaken, world, "a", 0)).isEqualTo(500);
    }

    @Test
    void aChangedOrAddedRowGivesWhatAWholeRunGives() {
        long seed = 20260301;
        SplittableRandom random = new SplittableRandom(seed);
        PlanWorld world = new PlanWorld().partner("a").partner("b").above("a", "b");
        for (int i = 0; i < 30; i++) {
            world.sale("b", "2024-0" + (1 + i % 9) + "-11", "" + random.nextInt(1, 90_000));
        }
        world.sale("b", "2024-09-20", "-77", "USD", world.last());
        PlanBook book =
                PlanWorld.plan(
                        "'window':'quarter','reach':{'subtree':{'relation':'DISTRIBUTES'}},"
                                + "'rate':[{'cumulative':{'mode':'marginal','steps':["
                                + "{'from':0,'rate':0.013},{'from':50000,'rate':0.027}]}}],"
                                + "'limits':[{'per':'year','max':9000}]");
        Calculation known = world.calculate(book);
        Ecosystem now = known.request().ecosystem();
        for (int round = 0; round < 25; round++) {
            int nr = 1 + random.nextInt(now.count(Transaction.KIND));
            Edit edit =
                    Edit.change(
                                    Transaction.KIND,
                                    now.table(Transaction.KIND).id(nr),
                                    now.table(Transaction.KIND).commit(nr))
                            .and(Transaction.AMOUNT, new BigDecimal(random.nextInt(90_000)))
                            .and(Transaction.DATE, LocalDate.of(2024, 1 + random.nextInt(12), 3));
            Applied applied =
                    Applying.apply(now, List.of(edit), 5L + round, (kind, id, c) -> Map.of());
            now = ((Applied.Done) applied).after();
            known =
                    Incentives.calculate(known.request().of(now), known, Cancel.never())
                            .orElseThrow();
            Calculation whole = Incentives.calculate(known.request(), Cancel.never()).orElseThrow();
            for (String partner : List.of("a", "b")) {
                for (int m = 0; m < 12; m++) {
                    assertThat(known.earned(0, world.nr(partner), m))
                            .as("seed %d, round %d, month %d", seed, round, m)
                            .isEqualTo(whole.earned(0, world.nr(partner), m));
                }
            }
        }
    }

    @Test
    void moneyOfRowsThatHaveNoneIsRefusedWithItsPlace() {
        PlanBook book =
                PlanWorld.book(
                        "'plans':["
                                + PlanWorld.planOf("P", TEN, "")
                                        .replace("'transaction'", "'activity'")
                                + "]");
        Request request =
                Request.of(
                        new PlanWorld().partner("a").ecosystem(),
                        book,
                        new FiscalCalendar.Month(2024, 1),
                        new FiscalCalendar.Month(2024, 1));
        assertThat(Incentives.calculate(request, Cancel.never()).failure().map(Problem::key))
                .contains("incentive.field");
    }

    @Test
    void everyTransactionIsTakenOrSaysWhyNot() {
        PlanWorld world = new PlanWorld().partner("a");
        world.sale("a", "2024-01-05", "100").sale("a", "2024-01-06", "-5");
        world.sale("a", "2024-01-07", "100", "JPY", "");
        Calculation calculation =
                world.calculate(
                        PlanWorld.plan(TEN.replace("'window'", "'payees':'depth is 1','window'")));
        var whole = calculation.reconcile();
        assertThat(whole.rows()).isEqualTo(3);
        assertThat(whole.byPlan()).containsEntry("P", 2);
        assertThat(whole.unknown()).containsExactly(3);
        var none = world.calculate(PlanWorld.plan(TEN + ",'payees':'depth is 2'")).reconcile();
        assertThat(none.taken()).isZero();
        assertThat(none.nobody()).containsExactly(1, 2);
    }

    @Test
    void aPlanIsTheSameAfterItWasWrittenAndRead() throws java.io.IOException {
        PlanBook plans = Workload.plans();
        assertThat(PlanJson.book(PlanJson.text(plans)).value()).isEqualTo(plans);
    }

    @Test
    void whatIsWrongWithAPlanIsNamedWithItsPlace() {
        PlanBook book =
                PlanWorld.book(
                        "'plans':[{'name':'P','currency':'','versions':[{'from':'2024-01-01',"
                            + "'until':'2024-03-01','components':[{'name':'c','rows':{'of':'transaction'},"
                            + "'window':'quarter','payee':{'split':{'relation':'DISTRIBUTES','shares':["
                            + "{'depth':2,'ancestor':1,'share':0.7},{'depth':2,'ancestor':2,'share':0.4}]}},"
                            + "'rate':[{'cumulative':{'mode':'marginal','steps':[{'from':0,'rate':-0.1},"
                            + "{'from':0,'rate':0.1}]}},{'byField':{'field':'type','rates':{'SALE':0.1},"
                            + "'expires':'2024-02-01'}}]}]},{'from':'2024-04-01','components':[]}]}]");
        assertThat(PlanCheck.of(book).stream().map(Problem::key))
                .contains(
                        "plan.check.currency",
                        "plan.check.over-100",
                        "plan.check.no-ancestor",
                        "plan.check.negative",
                        "plan.check.overlap",
                        "plan.check.expired",
                        "plan.check.row-rate",
                        "plan.check.version-gap",
                        "plan.check.no-component");
    }
}
