package app.mangrove.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Cancel;
import app.mangrove.incentive.statement.Closing;
import app.mangrove.incentive.statement.Line;
import app.mangrove.incentive.statement.PartnerStatement;
import app.mangrove.incentive.statement.Reimbursement;
import app.mangrove.incentive.statement.StatementDiff;
import app.mangrove.incentive.statement.StatementRun;
import app.mangrove.incentive.statement.Statements;
import app.mangrove.incentive.statement.Step;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Link;
import app.mangrove.model.plan.terms.PlanBook;
import app.mangrove.model.settle.ClosedPeriod;
import app.mangrove.model.settle.Statement;
import app.mangrove.model.settle.StatementLine;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// What a partner is told and paid, month by month, with everything that comes late.
class StatementsTest {
    private static final String TEN = "'window':'row','rate':[{'flat':{'rate':0.10}}]";
    private static final String TIERS =
            "'window':'quarter','rate':[{'cumulative':{'mode':'retroactive','steps':["
                    + "{'from':0,'rate':0.05},{'from':1000,'rate':0.10}]}}]";

    @Test
    void aJanuaryReturnThatArrivesInMarchIsPaidBackInMarchAndNamesBothMonths() {
        PlanWorld world = new PlanWorld().partner("a");
        world.sale("a", "2024-01-10", "1000");
        String sale = world.last();
        world.sale("a", "2024-02-10", "500").sale("a", "2024-03-10", "700");
        SettleWorld settle = new SettleWorld(world, PlanWorld.plan(TEN));

        StatementRun january = settle.close(1);
        assertThat(settle.lines(january, "a")).containsExactly("EARNED P 2024-01 10000 ");
        settle.commit(
                Step.APPROVE.edits(settle.now(), settle.now().all(Statement.KIND)).orElseThrow());
        settle.close(2);
        settle.sale("a", "2024-01-25", "-300", sale);

        StatementRun march = settle.run(3);
        assertThat(settle.lines(march, "a"))
                .as("10 % of 700, less 10 % of the 300 that came back in January")
                .containsExactly("EARNED P 2024-03 7000 ", "CORRECTION P 2024-01 -3000 2024-03");
        PartnerStatement statement = settle.of(march, "a").orElseThrow();
        assertThat(statement.payable()).isEqualTo(4000);
        assertThat(statement.earned()).isEqualTo(7000);
        assertThat(statement.adjustments()).isEqualTo(-3000);

        settle.close(3);
        StatementRun frozen = settle.run(1);
        assertThat(frozen.closed()).isTrue();
        assertThat(settle.lines(frozen, "a"))
                .as("January stays as it was closed")
                .containsExactly("EARNED P 2024-01 10000 ");
        assertThat(settle.lines(settle.run(4), "a")).as("corrected once").isEmpty();
    }

    @Test
    void aLateSaleReRatesItsQuarterUnderItsOwnRules() {
        PlanWorld world = new PlanWorld().partner("a");
        world.sale("a", "2024-01-10", "800").sale("a", "2024-02-10", "100");
        SettleWorld settle = new SettleWorld(world, PlanWorld.plan(TIERS));
        settle.close(1);
        settle.close(2);
        settle.sale("a", "2024-01-30", "200", "");

        assertThat(settle.lines(settle.run(3), "a"))
                .as("January: 10 % of 1000 instead of 5 % of 800; February: 10 % of 100, not 5 %")
                .containsExactly(
                        "CORRECTION P 2024-01 6000 2024-03", "CORRECTION P 2024-02 500 2024-03");
    }

    @Test
    void aNegativeBalanceIsCarriedUntilItIsEarnedBack() {
        PlanWorld world = new PlanWorld().partner("a");
        world.sale("a", "2024-01-10", "100");
        world.sale("a", "2024-02-10", "-300", "USD", world.last());
        world.sale("a", "2024-03-10", "500");
        SettleWorld settle = new SettleWorld(world, PlanWorld.plan(TEN));

        settle.close(1);
        StatementRun february = settle.close(2);
        assertThat(settle.lines(february, "a")).containsExactly("CLAWBACK P 2024-02 -3000 ");
        assertThat(settle.of(february, "a").orElseThrow().balance())
                .isEqualTo(new PartnerStatement.Balance(0, 0, -3000));
        StatementRun march = settle.close(3);
        assertThat(settle.lines(march, "a"))
                .containsExactly("EARNED P 2024-03 5000 ", "CARRIED  2024-02 -3000 ");
        assertThat(settle.of(march, "a").orElseThrow().balance())
                .isEqualTo(new PartnerStatement.Balance(-3000, 2000, 0));
    }

    @Test
    void aBalanceFromBeforeTheFirstStatementIsTakenOver() {
        PlanWorld world = new PlanWorld().partner("a");
        world.sale("a", "2024-01-10", "100");
        world.sale("a", "2024-02-10", "-300", "USD", world.last());
        world.sale("a", "2024-03-10", "500");
        SettleWorld settle = new SettleWorld(world, PlanWorld.plan(TEN));

        assertThat(settle.of(settle.run(3), "a").orElseThrow().payable())
                .as("as the calculation itself carries")
                .isEqualTo(2000);
    }

    @Test
    void heldBackAmountsAreLinesAndComeBack() {
        PlanWorld world = new PlanWorld().partner("a");
        world.sale("a", "2024-01-10", "1000");
        PlanBook book =
                PlanWorld.book(
                        "'plans':["
                                + PlanWorld.planOf(
                                        "P",
                                        TEN,
                                        "'holdback':{'share':0.3,'months':2,'rounding':'half-up'},")
                                + "]");
        SettleWorld settle = new SettleWorld(world, book);
        assertThat(settle.lines(settle.close(1), "a"))
                .containsExactly("EARNED P 2024-01 10000 ", "HELD_BACK P 2024-01 -3000 2024-03");
        settle.close(2);
        assertThat(settle.lines(settle.close(3), "a"))
                .containsExactly("RELEASED P 2024-03 3000 2024-01");
    }

    @Test
    void whatAnotherPlanDisplacesIsShownAndNotPaid() {
        PlanWorld world = new PlanWorld().partner("a");
        world.sale("a", "2024-01-10", "1000");
        String five = TEN.replace("0.10", "0.05");
        PlanBook book =
                PlanWorld.book(
                        "'plans':["
                                + PlanWorld.planOf("P", TEN, "")
                                + ","
                                + PlanWorld.planOf("Q", five, "")
                                + "],'payments':[{'name':'all','currency':'USD','plans':['P','Q'],"
                                + "'stacks':[{'plans':['P','Q'],'rule':'best'}]}]");
        SettleWorld settle = new SettleWorld(world, book);
        StatementRun january = settle.run(1);
        assertThat(settle.lines(january, "a"))
                .containsExactly(
                        "EARNED P 2024-01 10000 ",
                        "EARNED Q 2024-01 5000 ",
                        "DISPLACED Q 2024-01 -5000 P");
        assertThat(settle.of(january, "a").orElseThrow().payable()).isEqualTo(10000);
    }

    @Test
    void aClaimAgainstAFundIsPaidOnce() {
        PlanWorld world = new PlanWorld().partner("a");
        world.sale("a", "2024-01-10", "1000");
        SettleWorld settle = new SettleWorld(world, PlanWorld.plan(TEN));
        Reimbursement claim =
                new Reimbursement(
                        settle.nr("a"),
                        "MDF",
                        LocalDate.parse("2024-01-20"),
                        2500,
                        "USD",
                        new Link("claim", PlanWorld.id("claim")));
        assertThat(settle.lines(settle.close(1, claim), "a"))
                .containsExactly(
                        "EARNED P 2024-01 10000 ", "REIMBURSEMENT MDF 2024-01 2500 2024-01-20");
        assertThat(settle.lines(settle.run(2, claim), "a")).isEmpty();
    }

    @Test
    void aClosedPeriodIsWhatItsCommitKnew() {
        PlanWorld world = new PlanWorld().partner("a").partner("b");
        world.sale("a", "2024-01-10", "1000").sale("b", "2024-01-11", "77.77");
        SettleWorld settle = new SettleWorld(world, PlanWorld.plan(TEN));
        settle.sale("a", "2024-01-12", "10", "");
        settle.close(1);
        ClosedPeriod period = settle.now().all(ClosedPeriod.KIND).getFirst();
        Ecosystem then = settle.workspace.at(period.knownAt()).orElseThrow();
        settle.sale("a", "2024-01-13", "5000", "");

        Calculation again =
                Incentives.calculate(
                                new Request(
                                        then,
                                        PlanWorld.plan(TEN),
                                        FiscalCalendar.CALENDAR,
                                        SettleWorld.month(1),
                                        SettleWorld.month(12),
                                        app.mangrove.model.fact.Shock.NEUTRAL),
                                Cancel.never())
                        .orElseThrow();
        StatementRun made = Statements.of(again, SettleWorld.month(1), List.of()).orElseThrow();
        assertThat(settle.lines(made, "a")).isEqualTo(settle.lines(settle.run(1), "a"));
        assertThat(settle.lines(made, "b")).isEqualTo(settle.lines(settle.run(1), "b"));
    }

    @Test
    void periodsCloseInOrderWhenTheyAreOver() {
        PlanWorld world = new PlanWorld().partner("a").sale("a", "2024-01-10", "1000");
        SettleWorld settle = new SettleWorld(world, PlanWorld.plan(TEN));
        settle.close(1);
        assertThat(settle.closing().obstacles(settle.run(3)))
                .extracting(Problem::key)
                .containsExactly("statement.close.order");
        assertThat(settle.closing().obstacles(settle.run(1)))
                .extracting(Problem::key)
                .containsExactly("statement.close.closed");
        Closing early =
                new Closing(settle.now(), FiscalCalendar.CALENDAR, settle.act("ann", "2024-02-29"));
        assertThat(early.obstacles(settle.run(2)))
                .extracting(Problem::key)
                .containsExactly("statement.close.running");
    }

    @Test
    void amountsThatAreNotKnownBlockAClose() {
        PlanWorld world = new PlanWorld().partner("a");
        world.sale("a", "2024-01-10", "1000", "JPY", "");
        SettleWorld settle = new SettleWorld(world, PlanWorld.plan(TEN));
        assertThat(settle.closing().obstacles(settle.run(1)))
                .extracting(Problem::key)
                .containsExactly("statement.problem");
        assertThat(settle.closing().close(settle.run(1), "", "").isOk()).isFalse();
    }

    @Test
    void reopeningIsForTheLastPeriodNeedsAReasonAndLeavesARow() {
        PlanWorld world = new PlanWorld().partner("a").sale("a", "2024-01-10", "1000");
        SettleWorld settle = new SettleWorld(world, PlanWorld.plan(TEN));
        settle.close(1);
        assertThat(settle.closing().reopen(SettleWorld.month(1), " ").failure().orElseThrow().key())
                .isEqualTo("statement.reopen.reason");
        settle.commit(settle.closing().reopen(SettleWorld.month(1), "Wrong rate").orElseThrow());
        assertThat(settle.now().count(Statement.KIND)).isZero();
        assertThat(settle.now().count(StatementLine.KIND)).isZero();
        ClosedPeriod row = settle.now().all(ClosedPeriod.KIND).getFirst();
        assertThat(row.status()).isEqualTo("REOPENED");
        assertThat(row.note()).isEqualTo("Wrong rate");
        settle.sale("a", "2024-01-11", "1000", "");
        assertThat(settle.lines(settle.close(1), "a")).containsExactly("EARNED P 2024-01 20000 ");
        assertThat(settle.now().all(ClosedPeriod.KIND)).hasSize(1);
    }

    @Test
    void differencesComeLargestFirst() {
        PlanWorld world = new PlanWorld().partner("a").partner("b").partner("c");
        world.sale("a", "2024-01-10", "100").sale("a", "2024-02-10", "150");
        world.sale("b", "2024-01-10", "900").sale("c", "2024-01-10", "50");
        world.sale("c", "2024-02-10", "50");
        SettleWorld settle = new SettleWorld(world, PlanWorld.plan(TEN));
        StatementRun january = settle.close(1);
        List<StatementDiff.Change> changes = StatementDiff.of(january, settle.run(2)).changes();
        assertThat(changes)
                .extracting(StatementDiff.Change::partner, StatementDiff.Change::difference)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(settle.nr("b"), -9000L),
                        org.assertj.core.groups.Tuple.tuple(settle.nr("a"), 500L));
    }

    /// Rows come at random, many of them for months that are closed. In the end the lines of every
    /// plan's month add up to what the calculation knows of it, and what was paid is the highest
    /// that the running sum of statements ever was.
    @Test
    void allStatementsTogetherSayWhatIsKnownInTheEnd() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        PlanBook book =
                PlanWorld.book(
                        "'plans':["
                                + PlanWorld.planOf("P", TEN, "")
                                + ","
                                + PlanWorld.planOf("Q", TIERS, "")
                                + ","
                                + PlanWorld.planOf(
                                        "R",
                                        TEN,
                                        "'holdback':{'share':0.25,'months':1,'rounding':'half-even'},")
                                + "],'payments':[{'name':'all','currency':'USD',"
                                + "'plans':['P','Q','R'],"
                                + "'stacks':[{'plans':['P','Q'],'rule':'best'}]}]");
        for (int round = 0; round < 6; round++) {
            PlanWorld world = new PlanWorld().partner("a").partner("b");
            SettleWorld settle = new SettleWorld(world, book);
            Map<String, Long> sums = new HashMap<>();
            Map<String, Long> paid = new HashMap<>();
            for (int month = 1; month <= 7; month++) {
                for (int i = random.nextInt(5); i > 0 && month < 7; i--) {
                    settle.sale(
                            random.nextBoolean() ? "a" : "b",
                            LocalDate.of(2024, 1 + random.nextInt(month), 1 + random.nextInt(28))
                                    .toString(),
                            Integer.toString(random.nextInt(-900, 1200)),
                            "");
                }
                StatementRun run = settle.close(month);
                for (PartnerStatement each : run.statements()) {
                    for (Line line : each.lines()) {
                        if (line.type().isOfPlan()) {
                            sums.merge(
                                    each.partner() + line.plan() + line.period(),
                                    line.minor(),
                                    Long::sum);
                        }
                    }
                    paid.merge(each.partner() + "", each.payable(), Long::sum);
                }
            }
            Calculation known = settle.calculate();
            for (String partner : List.of("a", "b")) {
                int nr = settle.nr(partner);
                long total = 0;
                for (int m = 0; m < 7; m++) {
                    var month = known.paid(0, nr).get(m);
                    long[] amounts = known.payments().getFirst().amounts(nr, m);
                    for (int p = 0; p < 3; p++) {
                        long expected = month.lost()[p] ? 0 : amounts[p];
                        String key = nr + known.plans().get(p).plan().name() + known.label(m);
                        assertThat(sums.getOrDefault(key, 0L))
                                .as("seed %d, %s", seed, key)
                                .isEqualTo(expected);
                        total += expected;
                    }
                }
                assertThat(paid.getOrDefault(nr + "", 0L))
                        .as("seed %d: never less than is due in the end", seed)
                        .isGreaterThanOrEqualTo(total);
            }
        }
    }
}
