package app.mangrove.incentive.ledger;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.time.Period;
import app.mangrove.incentive.Calculation;
import app.mangrove.incentive.pay.PaymentRun;
import app.mangrove.incentive.plan.Amounts;
import app.mangrove.incentive.read.Axis;
import app.mangrove.incentive.statement.Line;
import app.mangrove.incentive.statement.PartnerStatement;
import app.mangrove.incentive.statement.StatementRun;
import app.mangrove.model.Table;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.plan.terms.Plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Makes the journal of some periods from what was earned as it was known then, what statements
/// said, and what was paid.
///
/// Shape: cash is accrued in full; a fund's credit by the expected part of it, and what is claimed
/// beyond that is trued up when it is claimed.
public final class Accruals {
    private final Breakage breakage;
    private final Journal journal = new Journal();

    public Accruals(Breakage breakage) {
        this.breakage = breakage;
    }

    /// A payout that a bank has made of statements in one currency; `paid` is in `payoutCurrency`.
    public record Paid(
            LocalDate date,
            String name,
            long minor,
            String currency,
            long paid,
            String payoutCurrency) {}

    public Journal journal() {
        return journal;
    }

    /// What everybody earned by each plan in a month, as a calculation knows it.
    public Map<String, Long> earned(Calculation calculation, FiscalCalendar.Month month) {
        Axis axis = calculation.earnings().axis();
        int at = axis.month(month);
        Map<String, Long> sums = new TreeMap<>();
        Table partners = calculation.request().ecosystem().table(Partner.KIND);
        for (int p = 0; p < calculation.plans().size(); p++) {
            Amounts amounts = calculation.earnings().earned(p).amounts();
            long sum = 0;
            for (int nr : partners.numbers()) {
                sum = at < 0 || at >= axis.count() ? sum : Math.addExact(sum, amounts.at(nr, at));
            }
            sums.put(calculation.plans().get(p).plan().name(), sum);
        }
        return sums;
    }

    /// Accrues a month: cash against the accrued liability, funds against their own by what is
    /// expected to be claimed.
    public void accrue(Calculation calculation, FiscalCalendar.Month month) {
        accrue(calculation, month, earned(calculation, month));
    }

    /// The same with other sums by plan: as they were known at another time.
    void accrue(Calculation calculation, FiscalCalendar.Month month, Map<String, Long> sums) {
        Period days = calculation.request().calendar().month(month);
        String label = calculation.request().calendar().monthLabel(month);
        for (int p = 0; p < calculation.plans().size(); p++) {
            Plan plan = calculation.plans().get(p).plan();
            long sum = sums.getOrDefault(plan.name(), 0L);
            boolean fund = plan.purse() instanceof Plan.Purse.Fund;
            journal.book(
                    new Journal.About(
                            days.to().minusDays(1), label, Posting.Reason.ACCRUAL, plan.name()),
                    Role.EXPENSE,
                    fund ? Role.FUND : Role.ACCRUED,
                    fund ? breakage.expected(sum) : sum,
                    plan.currency());
        }
    }

    /// A month's statements: what they say of plans less what was accrued of the same months is a
    /// true-up; what is payable leaves the accrued liability. `accrued` holds what was accrued of
    /// the month by plan.
    public void state(StatementRun run, Calculation calculation, Map<String, Long> accrued) {
        LocalDate date = run.days().to().minusDays(1);
        for (PaymentRun payment : calculation.payments()) {
            for (String plan : payment.plans()) {
                String currency = payment.policy().currency();
                String policy = payment.policy().name();
                long own = sum(run, policy, plan, false);
                long late = sum(run, policy, plan, true);
                long before = accrued.getOrDefault(plan, 0L);
                journal.book(
                        new Journal.About(date, run.label(), Posting.Reason.TRUE_UP, plan),
                        Role.EXPENSE,
                        Role.ACCRUED,
                        Math.addExact(Math.subtractExact(own, before), late),
                        currency);
            }
        }
        for (PartnerStatement each : run.statements()) {
            String number = each.frozen().map(row -> row.number()).orElse(each.policy());
            Journal.About about =
                    new Journal.About(date, run.label(), Posting.Reason.STATEMENT, number);
            long claims = claims(each);
            journal.book(
                    new Journal.About(date, run.label(), Posting.Reason.TRUE_UP, number),
                    Role.EXPENSE,
                    Role.FUND,
                    Math.subtractExact(claims, breakage.expected(claims)),
                    each.currency());
            journal.book(
                    new Journal.About(date, run.label(), Posting.Reason.CLAIM, number),
                    Role.FUND,
                    Role.ACCRUED,
                    claims,
                    each.currency());
            journal.book(
                    about,
                    Role.ACCRUED,
                    each.payable() < 0 ? Role.RECEIVABLE : Role.PAYABLE,
                    each.payable(),
                    each.currency());
        }
    }

    /// What is due is earned; what is held back stays accrued, and a displaced plan's part is not
    /// owed any more.
    private static long sum(StatementRun run, String policy, String plan, boolean late) {
        return run.statements().stream()
                .filter(each -> each.policy().equals(policy))
                .flatMap(each -> each.lines().stream())
                .filter(line -> line.plan().equals(plan) && line.type().isOfPlan())
                .filter(line -> (line.type() == Line.Type.CORRECTION) == late)
                .filter(line ->
                        line.type() != Line.Type.HELD_BACK && line.type() != Line.Type.RELEASED)
                .mapToLong(Line::minor)
                .reduce(0, Math::addExact);
    }

    private static long claims(PartnerStatement statement) {
        return statement.lines().stream()
                .filter(line -> line.type() == Line.Type.REIMBURSEMENT)
                .mapToLong(Line::minor)
                .reduce(0, Math::addExact);
    }

    /// Payments; one in another currency passes through the exchange account, so that each currency
    /// balances.
    public void pay(List<Paid> payments, String period) {
        for (Paid paid : new ArrayList<>(payments)) {
            Journal.About about =
                    new Journal.About(paid.date(), period, Posting.Reason.PAYMENT, paid.name());
            if (paid.currency().equals(paid.payoutCurrency())) {
                journal.book(about, Role.PAYABLE, Role.BANK, paid.minor(), paid.currency());
            } else {
                journal.book(about, Role.PAYABLE, Role.EXCHANGE, paid.minor(), paid.currency());
                journal.book(about, Role.EXCHANGE, Role.BANK, paid.paid(), paid.payoutCurrency());
            }
        }
    }

    /// A credit of a fund or of points that expired: what was accrued of it is income.
    public void expire(LocalDate date, String period, String what, long credit, String currency) {
        journal.book(
                new Journal.About(date, period, Posting.Reason.BREAKAGE, what),
                Role.FUND,
                Role.BREAKAGE,
                breakage.expected(credit),
                currency);
    }

    /// Points that were redeemed: the liability goes, and what was not expected is trued up.
    public void redeem(LocalDate date, String period, String what, long credit, String currency) {
        long expected = breakage.expected(credit);
        journal.book(
                new Journal.About(date, period, Posting.Reason.TRUE_UP, what),
                Role.EXPENSE,
                Role.FUND,
                Math.subtractExact(credit, expected),
                currency);
        journal.book(
                new Journal.About(date, period, Posting.Reason.CLAIM, what),
                Role.FUND,
                Role.BANK,
                credit,
                currency);
    }
}
