package app.mangrove.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.incentive.payout.Batching;
import app.mangrove.incentive.payout.Iban;
import app.mangrove.incentive.statement.Causes;
import app.mangrove.incentive.statement.Disputing;
import app.mangrove.incentive.statement.Line;
import app.mangrove.incentive.statement.PartnerStatement;
import app.mangrove.incentive.statement.SettleRules;
import app.mangrove.incentive.statement.StatementRun;
import app.mangrove.incentive.statement.Step;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Table;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.plan.Adjustment;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.model.settle.Dispute;
import app.mangrove.model.settle.PayoutAccount;
import app.mangrove.model.settle.PayoutBatch;
import app.mangrove.model.settle.Statement;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// From approved statements to payouts and disputes.
class SettlingTest {
    private static final String TEN = "'window':'row','rate':[{'flat':{'rate':0.10}}]";
    private static final String GOOD = "DE89 3704 0044 0532 0130 00";
    private SettleWorld settle = new SettleWorld(new PlanWorld(), PlanWorld.plan(TEN));

    @BeforeEach
    void januaryIsClosedAndApproved() {
        PlanWorld world = new PlanWorld().partner("a").partner("b").partner("c");
        world.sale("a", "2024-01-10", "1000").sale("b", "2024-01-10", "500");
        world.sale("c", "2024-01-10", "30").sale("c", "2024-02-10", "1000");
        settle = new SettleWorld(world, PlanWorld.plan(TEN));
        settle.commit(
                List.of(
                        Edit.add(IncentivePlan.KIND, PlanWorld.id("P"))
                                .and(IncentivePlan.NAME, "P")
                                .and(IncentivePlan.CURRENCY, PlanWorld.id("USD"))
                                .and(IncentivePlan.STATUS, "DRAFT"),
                        account("a", GOOD),
                        account("c", GOOD)));
        settle.close(1);
        approve();
    }

    private static Edit account(String partner, String iban) {
        return Edit.add(PayoutAccount.KIND, PlanWorld.id("account" + partner))
                .and(PayoutAccount.PARTNER, PlanWorld.id(partner))
                .and(PayoutAccount.HOLDER, "Partner " + partner)
                .and(PayoutAccount.IBAN, iban);
    }

    private void approve() {
        settle.commit(
                Step.APPROVE
                        .edits(
                                settle.now(),
                                settle.now().all(Statement.KIND).stream()
                                        .filter(Step.APPROVE::isAllowed)
                                        .toList())
                        .orElseThrow());
    }

    private Batching batching(String user) {
        return new Batching(settle.now(), settle.act(user, "2024-02-05"));
    }

    private void set(SettleRules.Choice choice, String text) {
        settle.commit(SettleRules.of(settle.now()).set(choice, text));
    }

    private PayoutBatch batch() {
        return settle.now().all(PayoutBatch.KIND).getLast();
    }

    @ParameterizedTest
    @CsvSource({
        "DE89370400440532013000, true",
        "GB82 WEST 1234 5698 7654 32, true",
        "FR1420041010050500013M02606, true",
        "DE89370400440532013001, false",
        "DE8937040044, false",
        "'', false"
    })
    void accountNumbersAreCheckedByModulo97(String iban, boolean valid) {
        assertThat(Iban.isValid(iban)).isEqualTo(valid);
    }

    @Test
    void aBatchPaysWhoCanBePaidAndNamesTheOthers() {
        set(SettleRules.Choice.MINIMUM, "5");
        Batching.Plan plan = batching("ann").plans().getFirst();
        assertThat(plan.payments()).extracting("name").containsExactly("Partner a");
        assertThat(plan.total()).isEqualByComparingTo("100.00");
        assertThat(plan.leftOut())
                .extracting(Problem::key)
                .containsExactly("statement.payout.account", "statement.payout.minimum");
    }

    @Test
    void whatIsBelowTheMinimumIsPaidTogetherWithTheNextStatement() {
        set(SettleRules.Choice.MINIMUM, "5");
        settle.close(2);
        approve();
        assertThat(batching("ann").plans().getFirst().payments())
                .filteredOn(each -> each.name().equals("Partner c"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.amount()).isEqualByComparingTo("103.00");
                    assertThat(each.statements()).hasSize(2);
                });
    }

    @Test
    void aBadAccountNumberIsLeftOut() {
        settle.commit(List.of(account("b", "DE00370400440532013000")));
        assertThat(batching("ann").plans().getFirst().leftOut())
                .extracting(Problem::key)
                .containsExactly("statement.payout.iban");
    }

    @Test
    void aBatchGoesFromDraftToPaidByFourEyesIfWanted() {
        set(SettleRules.Choice.FOUR_EYES, "true");
        Batching.Plan plan = batching("ann").plans().getFirst();
        settle.commit(batching("ann").prepare(plan, LocalDate.parse("2024-02-06")).orElseThrow());
        assertThat(settle.now().all(Statement.KIND))
                .extracting(Statement::status)
                .containsExactlyInAnyOrder("IN_BATCH", "APPROVED", "IN_BATCH");
        assertThat(batching("ann").approve(batch()).failure().orElseThrow().key())
                .isEqualTo("statement.payout.four-eyes");
        assertThat(batching("ann").exported(batch(), "x").failure().orElseThrow().key())
                .isEqualTo("statement.payout.step");
        settle.commit(batching("bob").approve(batch()).orElseThrow());
        settle.commit(batching("bob").exported(batch(), "x").orElseThrow());
        assertThat(batching("bob").dissolve(batch()).isOk()).isFalse();
        settle.commit(batching("bob").paid(batch(), LocalDate.parse("2024-02-07")).orElseThrow());
        assertThat(batch().status()).isEqualTo("PAID");
        assertThat(settle.now().all(Statement.KIND))
                .extracting(Statement::status)
                .containsExactlyInAnyOrder("PAID", "APPROVED", "PAID");
        assertThat(
                        settle.closing()
                                .reopen(SettleWorld.month(1), "why")
                                .failure()
                                .orElseThrow()
                                .key())
                .isEqualTo("statement.reopen.paid");
    }

    private Statement statement(String partner) {
        return settle.now().all(Statement.KIND).stream()
                .filter(each -> each.partner().equals(PlanWorld.id(partner)))
                .findFirst()
                .orElseThrow();
    }

    private Disputing disputing(String today) {
        return new Disputing(settle.now(), settle.act("ann", today));
    }

    private Dispute dispute() {
        return settle.now().all(Dispute.KIND).getLast();
    }

    private void open(String partner, String today) {
        settle.commit(
                disputing(today)
                        .open(
                                new Disputing.Objection(
                                        statement(partner),
                                        null,
                                        "A sale is missing",
                                        new BigDecimal("12.50")))
                        .orElseThrow());
    }

    @Test
    void aDisputeHoldsItsStatementAndItsAcceptanceProposesAnAdjustment() {
        open("a", "2024-02-05");
        assertThat(statement("a").status()).isEqualTo("DISPUTED");
        assertThat(dispute().deadline()).isEqualTo("2024-02-20");
        Disputing rules = disputing("2024-02-06");
        settle.commit(rules.move(dispute(), Disputing.Move.REVIEW, "").orElseThrow());
        settle.commit(
                disputing("2024-02-07")
                        .accept(
                                dispute(),
                                new BigDecimal("10"),
                                FiscalCalendar.CALENDAR,
                                "Half of it")
                        .orElseThrow());
        Adjustment proposed = settle.now().all(Adjustment.KIND).getFirst();
        assertThat(proposed.status()).isEqualTo("PROPOSED");
        assertThat(proposed.date()).as("the next open period").isEqualTo("2024-02-01");
        assertThat(proposed.amount()).isEqualByComparingTo("10");
        assertThat(dispute().adjustment()).isEqualTo(proposed.id());
        assertThat(statement("a").status()).isEqualTo("DRAFT");
        assertThat(disputing("2024-02-08").move(dispute(), Disputing.Move.REJECT, "").isOk())
                .isFalse();
    }

    @Test
    void afterThePayoutADisputeHasFifteenDays() {
        Batching.Plan plan = batching("ann").plans().getFirst();
        settle.commit(batching("ann").prepare(plan, LocalDate.parse("2024-02-06")).orElseThrow());
        settle.commit(batching("ann").approve(batch()).orElseThrow());
        settle.commit(batching("ann").paid(batch(), LocalDate.parse("2024-02-07")).orElseThrow());
        Disputing.Objection late =
                new Disputing.Objection(statement("a"), null, "Too little", null);
        assertThat(disputing("2024-02-23").open(late).failure().orElseThrow().key())
                .isEqualTo("statement.dispute.late");
        settle.commit(disputing("2024-02-22").open(late).orElseThrow());
        assertThat(statement("a").status()).as("what is paid stays paid").isEqualTo("PAID");
        assertThat(disputing("2024-02-22").open(late).failure().orElseThrow().key())
                .isEqualTo("statement.dispute.twice");
    }

    @Test
    void aDisputeLapsesOnlyAfterItsDeadline() {
        open("a", "2024-02-05");
        assertThat(disputing("2024-02-20").isAllowed(Disputing.Move.LAPSE, dispute())).isFalse();
        settle.commit(
                disputing("2024-02-21")
                        .move(dispute(), Disputing.Move.LAPSE, "Nobody answered")
                        .orElseThrow());
        assertThat(dispute().status()).isEqualTo("LAPSED");
        assertThat(statement("a").status()).isEqualTo("DRAFT");
    }

    /// Corrections name what caused them, and the parts add up.
    @Nested
    class CorrectionsTest {
        private static final String TIERS =
                "'window':'quarter','rate':[{'cumulative':{'mode':'retroactive','steps':["
                        + "{'from':0,'rate':0.05},{'from':1000,'rate':0.10}]}}]";

        private final PlanWorld world = new PlanWorld().partner("a").partner("b");

        /// The causes of all corrections of the first open month, by what the last close knew.
        private static Map<Line, Causes> causes(
                SettleWorld settle, Ecosystem then, StatementRun run, String partner) {
            PartnerStatement statement = settle.of(run, partner).orElseThrow();
            return new Causes.Finder(settle.calculate(then), settle.calculate()).of(statement);
        }

        private static List<String> words(Causes causes) {
            List<String> words = new ArrayList<>();
            causes.causes().forEach(each -> words.add(each.type() + " " + each.minor()));
            words.add("OTHERS " + causes.others());
            return words;
        }

        @Test
        void eachLateRowHasWhatItAddedToThoseBeforeIt() {
            world.sale("a", "2024-01-10", "900");
            SettleWorld settle = new SettleWorld(world, PlanWorld.plan(TIERS));
            Ecosystem then = settle.now();
            settle.close(1);
            settle.sale("a", "2024-01-20", "200", "");
            settle.sale("a", "2024-01-21", "100", "");
            settle.sale("b", "2024-01-21", "50", "");

            Map<Line, Causes> found = causes(settle, then, settle.run(2), "a");
            assertThat(found).hasSize(1);
            Causes causes = found.values().iterator().next();
            assertThat(words(causes))
                    .as("45.00 of 900; with 200 more 10 % of 1,100 = 110.00; with 100 more 120.00")
                    .containsExactly("ADDED 6500", "ADDED 1000", "OTHERS 0");
            assertThat(causes.causes().getFirst().source()).isNotNull();
        }

        @Test
        void whatWasChangedAndWhatWasRemovedIsToldApart() {
            world.sale("a", "2024-01-10", "1000");
            String first = world.last();
            world.sale("a", "2024-01-11", "400");
            String second = world.last();
            SettleWorld settle =
                    new SettleWorld(
                            world,
                            PlanWorld.plan("'window':'row','rate':[{'flat':{'rate':0.10}}]"));
            Ecosystem then = settle.now();
            settle.close(1);
            Table table = settle.now().table(Transaction.KIND);
            settle.commit(
                    List.of(
                            Edit.change(
                                            Transaction.KIND,
                                            PlanWorld.id(first),
                                            table.commit(table.nr(PlanWorld.id(first))))
                                    .and(Transaction.AMOUNT, new BigDecimal("1250")),
                            Edit.remove(
                                    Transaction.KIND,
                                    PlanWorld.id(second),
                                    table.commit(table.nr(PlanWorld.id(second))))));
            Map<Line, Causes> found = causes(settle, then, settle.run(2), "a");
            assertThat(words(found.values().iterator().next()))
                    .as("10 % of 400 gone, 10 % of 250 more")
                    .containsExactly("REMOVED -4000", "CHANGED 2500", "OTHERS 0");
        }

        @Test
        void thePartsOfRandomCorrectionsAddUp() {
            long seed = 20_261_201;
            Random random = new Random(seed);
            for (int i = 0; i < 30; i++) {
                world.sale(
                        i % 2 == 0 ? "a" : "b",
                        "2024-0" + (1 + random.nextInt(3)) + "-1" + random.nextInt(10),
                        Integer.toString(20 + random.nextInt(200)));
            }
            SettleWorld settle = new SettleWorld(world, PlanWorld.plan(TIERS));
            settle.close(1);
            Ecosystem then = settle.now();
            settle.close(2);
            for (int i = 0; i < 12; i++) {
                settle.sale(
                        i % 2 == 0 ? "a" : "b",
                        "2024-0" + (1 + random.nextInt(2)) + "-2" + random.nextInt(9),
                        Integer.toString(random.nextInt(300) - 60),
                        "");
            }
            StatementRun march = settle.run(3);
            for (String partner : List.of("a", "b")) {
                causes(settle, then, march, partner)
                        .forEach((line, causes) -> {
                            long sum =
                                    causes.causes().stream().mapToLong(each -> each.minor()).sum();
                            assertThat(sum).as("seed %d, %s", seed, line).isEqualTo(line.minor());
                            assertThat(causes.others()).isZero();
                        });
            }
        }

        @Test
        void aReturnIsALineOfItsOwnEvenWhenTheMonthIsPositive() {
            world.sale("a", "2024-01-10", "800").sale("a", "2024-02-05", "900");
            SettleWorld settle = new SettleWorld(world, PlanWorld.plan(TIERS));
            world.last();
            settle.sale("a", "2024-02-20", "-300", world.last());
            assertThat(settle.lines(settle.run(2), "a"))
                    .as("170.00 − 40.00 without the return; 10 % of 300 goes back")
                    .containsExactly("EARNED P 2024-02 13000 ", "CLAWBACK P 2024-02 -3000 ");
        }
    }
}
