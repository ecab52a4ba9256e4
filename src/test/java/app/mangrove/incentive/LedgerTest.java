package app.mangrove.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.incentive.ledger.Accruals;
import app.mangrove.incentive.ledger.Breakage;
import app.mangrove.incentive.ledger.Journal;
import app.mangrove.incentive.ledger.PointsLedger;
import app.mangrove.incentive.ledger.Posting;
import app.mangrove.incentive.ledger.Role;
import app.mangrove.incentive.statement.StatementRun;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// The books: double entry that balances, breakage by both methods, points first in first out.
class LedgerTest {
    private static final String TEN = "'window':'row','rate':[{'flat':{'rate':0.10}}]";

    @Test
    void aPeriodIsAccruedTruedUpStatedAndPaid() {
        PlanWorld world = new PlanWorld().partner("a");
        world.sale("a", "2024-01-10", "1000").sale("a", "2024-02-10", "500");
        SettleWorld settle = new SettleWorld(world, PlanWorld.plan(TEN));
        Accruals books = new Accruals(Breakage.NONE);
        Calculation early = settle.calculate();
        books.accrue(early, SettleWorld.month(1));
        Map<String, Long> accrued = books.earned(early, SettleWorld.month(1));
        settle.sale("a", "2024-01-31", "200", "");

        StatementRun january = settle.close(1);
        books.state(january, settle.calculate(), accrued);
        books.pay(
                List.of(
                        new Accruals.Paid(
                                LocalDate.parse("2024-02-05"), "B1", 12000, "USD", 11000, "EUR")),
                "2024-02");

        Journal journal = books.journal();
        assertThat(journal.postings())
                .filteredOn(p -> p.debit() != 0)
                .extracting(p -> p.reason() + " " + p.role() + " " + p.debit() + p.currency())
                .containsExactly(
                        "ACCRUAL EXPENSE 10000USD",
                        "TRUE_UP EXPENSE 2000USD",
                        "STATEMENT ACCRUED 12000USD",
                        "PAYMENT PAYABLE 12000USD",
                        "PAYMENT EXCHANGE 11000EUR");
        assertThat(journal.balances()).containsEntry("USD", 0L).containsEntry("EUR", 0L);
        assertThat(journal.balance(Role.EXPENSE, "USD")).isEqualTo(12000);
        assertThat(journal.balance(Role.ACCRUED, "USD")).isZero();
        assertThat(journal.balance(Role.PAYABLE, "USD")).isZero();
        assertThat(journal.balance(Role.BANK, "EUR")).isEqualTo(-11000);
    }

    @Test
    void breakageIsTheExpectedValueOrTheMostLikelyOutcome() {
        Breakage expected = new Breakage(Breakage.Method.EXPECTED, new BigDecimal("0.15"));
        assertThat(expected.expected(10_001)).as("8500.85 rounds up").isEqualTo(8501);
        assertThat(expected.expected(-10_001)).isEqualTo(-8501);
        Breakage few = new Breakage(Breakage.Method.MOST_LIKELY, new BigDecimal("0.15"));
        assertThat(few.expected(10_001)).isEqualTo(10_001);
        Breakage most = new Breakage(Breakage.Method.MOST_LIKELY, new BigDecimal("0.6"));
        assertThat(most.expected(10_001)).isZero();
    }

    @Test
    void aFundThatExpiresBecomesIncomeAndLeavesNoLiability() {
        PlanWorld world = new PlanWorld().partner("a").sale("a", "2024-01-10", "1000");
        SettleWorld settle =
                new SettleWorld(
                        world,
                        PlanWorld.book(
                                "'plans':["
                                        + PlanWorld.planOf(
                                                "F", TEN, "'purse':{'fund':{'name':'MDF'}},")
                                        + "]"));
        Accruals books =
                new Accruals(new Breakage(Breakage.Method.EXPECTED, new BigDecimal("0.2")));
        books.accrue(settle.calculate(), SettleWorld.month(1));
        assertThat(books.journal().balance(Role.FUND, "USD")).isEqualTo(-8000);
        books.redeem(LocalDate.parse("2024-05-01"), "2024-05", "claim", 4000, "USD");
        books.expire(LocalDate.parse("2024-12-31"), "2024-12", "MDF", 6000, "USD");
        assertThat(books.journal().balance(Role.FUND, "USD")).isZero();
        assertThat(books.journal().balance(Role.EXPENSE, "USD"))
                .as("80 expected, 8 more for the claim that was expected at 32 only")
                .isEqualTo(8800);
        assertThat(books.journal().balance(Role.BREAKAGE, "USD")).isEqualTo(-4800);
        assertThat(books.journal().balances()).containsEntry("USD", 0L);
    }

    /// Whatever comes, each currency and each entry balances.
    @Test
    void theJournalBalancesForRandomBusiness() {
        long seed = System.nanoTime();
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 200; round++) {
            Accruals books =
                    new Accruals(
                            new Breakage(
                                    random.nextBoolean()
                                            ? Breakage.Method.EXPECTED
                                            : Breakage.Method.MOST_LIKELY,
                                    BigDecimal.valueOf(random.nextInt(1001), 3)));
            for (int i = 0; i < 20; i++) {
                LocalDate day = LocalDate.of(2024, 1 + random.nextInt(12), 1);
                long amount = random.nextLong(-1_000_000, 1_000_000);
                String currency = random.nextBoolean() ? "USD" : "EUR";
                switch (random.nextInt(3)) {
                    case 0 -> books.expire(day, "p", "x", amount, currency);
                    case 1 -> books.redeem(day, "p", "x", amount, currency);
                    default ->
                            books.pay(
                                    List.of(
                                            new Accruals.Paid(
                                                    day,
                                                    "x",
                                                    amount,
                                                    currency,
                                                    random.nextLong(1_000_000),
                                                    "EUR")),
                                    "p");
                }
            }
            assertThat(books.journal().balances().values()).as("seed %d", seed).containsOnly(0L);
            Map<Integer, Long> entries = new java.util.HashMap<>();
            for (Posting each : books.journal().postings()) {
                assertThat(each.debit() >= 0 && each.credit() >= 0).isTrue();
                entries.merge(each.entry(), each.debit() - each.credit(), Long::sum);
            }
            assertThat(entries.values()).as("seed %d", seed).containsOnly(0L);
        }
    }

    private static PointsLedger.Entry entry(String day, PointsLedger.Type type, String points) {
        return new PointsLedger.Entry(LocalDate.parse(day), type, new BigDecimal(points), "");
    }

    @Test
    void pointsAreUsedFirstInFirstOutAndExpire() {
        List<PointsLedger.Entry> entries =
                List.of(
                        entry("2024-01-31", PointsLedger.Type.EARNED, "100"),
                        entry("2024-03-31", PointsLedger.Type.EARNED, "50"),
                        entry("2024-05-01", PointsLedger.Type.REDEEM, "70"));
        PointsLedger before = PointsLedger.of(entries, 12, LocalDate.parse("2025-01-30"));
        assertThat(before.balance()).isEqualByComparingTo("80");
        assertThat(before.open())
                .extracting(PointsLedger.Lot::left)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("30"), new BigDecimal("50"));
        assertThat(before.expiring(LocalDate.parse("2025-01-31"))).isEqualByComparingTo("30");
        PointsLedger after = PointsLedger.of(entries, 12, LocalDate.parse("2025-01-31"));
        assertThat(after.balance()).isEqualByComparingTo("50");
        assertThat(after.moves().getLast().points()).isEqualByComparingTo("-30");
        assertThat(PointsLedger.of(entries, 0, LocalDate.parse("2030-01-01")).balance())
                .as("without months nothing expires")
                .isEqualByComparingTo("80");
    }

    @Test
    void pointsTakenBackBeyondTheBalanceArePaidByTheNextCredit() {
        PointsLedger ledger =
                PointsLedger.of(
                        List.of(
                                entry("2024-01-31", PointsLedger.Type.EARNED, "20"),
                                entry("2024-02-29", PointsLedger.Type.EARNED, "-50"),
                                entry("2024-03-31", PointsLedger.Type.EARNED, "40")),
                        12,
                        LocalDate.parse("2024-04-01"));
        assertThat(ledger.balance()).isEqualByComparingTo("10");
        assertThat(ledger.moves().get(1).balance()).isEqualByComparingTo("-30");
    }
}
