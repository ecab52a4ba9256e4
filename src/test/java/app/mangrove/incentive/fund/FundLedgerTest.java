package app.mangrove.incentive.fund;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.model.Id;
import app.mangrove.model.fact.FundMovement.Kind;
import app.mangrove.model.fund.Fund;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Lots, expiry and rollover by hand, in cents.
class FundLedgerTest {
    private static final Id ONE = Id.derived(1, "one");
    private static final Id TWO = Id.derived(1, "two");
    private static final Id CLAIM = Id.derived(1, "claim");

    static FundRules rules(String expiry, @Nullable String share, @Nullable String cap) {
        return new FundRules(
                new Fund(
                        Id.derived(1, "fund"),
                        "Growth fund",
                        Id.derived(1, "EUR"),
                        "ACCRUAL",
                        "ACTIVE",
                        day("2025-01-01"),
                        null,
                        "YEAR",
                        expiry,
                        3L,
                        share == null ? null : new BigDecimal(share),
                        cap == null ? null : new BigDecimal(cap),
                        null,
                        null,
                        null,
                        null,
                        null),
                "EUR",
                2,
                FiscalCalendar.CALENDAR);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Happening came(String day, long amount) {
        return new Happening.Credit(day(day), Kind.ACCRUED, amount, null, null);
    }

    private static Happening commit(String day, Id request, long amount) {
        return new Happening.Commit(day(day), request, amount, false);
    }

    private static Account run(FundRules rules, String until, Happening... happenings) {
        return FundLedger.run(rules, 1, List.of(happenings), day(until));
    }

    @Test
    void drawsFromTheOldestLotFirst() {
        Account account =
                run(
                        rules("MONTHS", null, null),
                        "2025-03-01",
                        came("2025-01-31", 1_000),
                        came("2025-02-28", 500),
                        commit("2025-03-01", ONE, 1_200));
        assertThat(account.lots()).extracting(Lot::left).containsExactly(0L, 300L);
        assertThat(account.available()).isEqualTo(300);
        assertThat(account.sums().committed()).isEqualTo(1_200);
    }

    @Test
    void whatIsNotUsedWithinThreeMonthsExpires() {
        Account account =
                run(
                        rules("MONTHS", null, null),
                        "2025-04-30",
                        came("2025-01-30", 1_000),
                        came("2025-02-28", 500),
                        commit("2025-03-01", ONE, 400));
        // 30 January and three months: gone on 30 April; February lives until 28 May.
        assertThat(account.sums().expired()).isEqualTo(600);
        assertThat(account.available()).isEqualTo(500);
    }

    @Test
    void committedMoneyOutlivesItsLotButNotItsRelease() {
        Happening[] happenings = {
            came("2025-01-30", 1_000),
            commit("2025-03-01", ONE, 400),
            new Happening.Release(day("2025-05-15"), ONE)
        };
        FundRules rules = rules("MONTHS", "1", null);
        assertThat(run(rules, "2025-05-14", happenings).sums().committed()).isEqualTo(400);
        Account after = run(rules, "2025-05-15", happenings);
        assertThat(after.sums().committed()).isZero();
        // 600 rolled over on 30 April and live on; the 400 set free later are gone.
        assertThat(after.sums().rolled()).isEqualTo(600);
        assertThat(after.sums().expired()).isEqualTo(1_000);
        assertThat(after.available()).isEqualTo(600);
    }

    @Test
    void halfRollsOverOnceCutOffAndCapped() {
        Happening[] happenings = {came("2025-03-10", 1_001), came("2025-11-02", 2_000)};
        // The year ends with 3,001 unspent: half is 1,500.5, cut off to 1,500; the cap is 12.00.
        FundRules free = rules("PERIOD_END", "0.5", null);
        assertThat(run(free, "2026-01-01", happenings).available()).isEqualTo(1_500);
        FundRules capped = rules("PERIOD_END", "0.5", "12.00");
        assertThat(run(capped, "2026-01-01", happenings).available()).isEqualTo(1_200);
        assertThat(run(capped, "2026-12-31", happenings).available()).isEqualTo(1_200);
        assertThat(run(capped, "2027-01-01", happenings).available()).isZero();
    }

    @Test
    void claimsMoveWhatIsCommittedUntilItIsPaid() {
        Happening[] happenings = {
            came("2025-01-30", 1_000),
            commit("2025-02-01", ONE, 800),
            new Happening.Claim(day("2025-02-10"), ONE, CLAIM, 700),
            new Happening.Decide(day("2025-02-12"), ONE, CLAIM, 650),
            new Happening.Reimburse(day("2025-02-20"), ONE, CLAIM),
            new Happening.Release(day("2025-02-21"), ONE)
        };
        FundRules rules = rules("MONTHS", null, null);
        assertThat(run(rules, "2025-02-10", happenings).requests().get(ONE))
                .isEqualTo(new Account.Spent(100, 700, 0));
        assertThat(run(rules, "2025-02-12", happenings).requests().get(ONE))
                .isEqualTo(new Account.Spent(150, 650, 0));
        Account end = run(rules, "2025-02-21", happenings);
        assertThat(end.requests().get(ONE)).isEqualTo(new Account.Spent(0, 0, 650));
        assertThat(end.available()).isEqualTo(350);
    }

    @Test
    void claimThatIsRejectedAfterTheDeadlineFreesItsMoney() {
        Account account =
                run(
                        rules("NEVER", null, null),
                        "2025-06-01",
                        came("2025-01-30", 1_000),
                        commit("2025-02-01", ONE, 800),
                        new Happening.Claim(day("2025-02-10"), ONE, CLAIM, 700),
                        new Happening.Release(day("2025-03-01"), ONE),
                        new Happening.Decide(day("2025-03-05"), ONE, CLAIM, 0));
        assertThat(account.available()).isEqualTo(1_000);
        assertThat(account.requests().get(ONE).total()).isZero();
    }

    @Test
    void approvalGrantsWhatThePartnerLacksAndTakesItBack() {
        Happening[] happenings = {
            came("2025-01-30", 300),
            new Happening.Commit(day("2025-02-01"), ONE, 1_000, true),
            new Happening.Claim(day("2025-02-10"), ONE, CLAIM, 200),
            new Happening.Release(day("2025-03-01"), ONE)
        };
        FundRules rules = rules("NEVER", null, null);
        assertThat(run(rules, "2025-02-01", happenings).sums().granted()).isEqualTo(700);
        Account end = run(rules, "2025-03-01", happenings);
        // 800 are free again: the 700 that were granted go back, 100 stay with the partner.
        assertThat(end.sums().returned()).isEqualTo(700);
        assertThat(end.available()).isEqualTo(100);
    }

    @Test
    void nextMoneyPaysWhatWasDrawnBeforeThereWasAny() {
        Account account =
                run(
                        rules("MONTHS", null, null),
                        "2025-02-28",
                        came("2025-01-30", 300),
                        commit("2025-02-01", ONE, 1_000),
                        commit("2025-02-02", TWO, 100),
                        came("2025-02-28", 900));
        assertThat(account.available()).isEqualTo(100);
        assertThat(account.lots()).extracting(Lot::left).containsExactly(0L, 100L);
    }

    @Test
    void explanationAddsUp() {
        Account account =
                run(
                        rules("PERIOD_END", "0.5", null),
                        "2026-02-01",
                        came("2025-03-10", 1_000),
                        commit("2025-04-01", ONE, 300),
                        came("2026-01-31", -50));
        // 1,000 − 300 = 700 expire, 350 roll over, 50 are taken back.
        assertThat(account.explain().value().minor()).isEqualTo(300);
        assertThat(account.explain().steps())
                .extracting(step -> step.rule() + " " + step.result())
                .containsExactly(
                        "fund.why.accrued 9.50",
                        "fund.why.rolled 3.50",
                        "fund.why.committed -3.00",
                        "fund.why.expired -7.00",
                        "fund.why.available 3.00");
    }
}
