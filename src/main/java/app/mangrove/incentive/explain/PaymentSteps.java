package app.mangrove.incentive.explain;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.base.money.Money;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.incentive.pay.PaymentRun;
import app.mangrove.incentive.pay.Payouts;
import app.mangrove.incentive.plan.Earned;
import app.mangrove.incentive.plan.Earnings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// Explains what a policy pays a partner in a month: what each plan releases, which plans lose in a
/// stack, what limits cut or add, what is carried, and the currency that is paid.
public final class PaymentSteps {
    /// Digits that a quotient is told with before it is rounded.
    private static final int DIGITS = 12;

    private final PaymentRun run;
    private final int partner;
    private final int month;
    private final Steps steps;

    private PaymentSteps(Earnings earnings, PaymentRun run, int partner, int month) {
        this.run = run;
        this.partner = partner;
        this.month = month;
        int exponent =
                earnings.plans().stream()
                        .filter(setup -> run.plans().contains(setup.plan().name()))
                        .map(setup -> setup.exponent())
                        .findFirst()
                        .orElse(2);
        steps = new Steps(run.policy().currency(), exponent);
    }

    /// What is payable, in the currency of the payout; months count from the start of the axis.
    /// Errors: why it is not known, `rate.…`.
    public static Outcome<Explained<Money>> of(
            Earnings earnings, PaymentRun run, int partner, int month) {
        PaymentRun.Paid paid = run.months(partner).get(month);
        if (paid.payableProblem() != null) {
            return Outcome.failed(paid.payableProblem());
        }
        return run.payout(partner, month, paid.payable())
                .map(minor -> new PaymentSteps(earnings, run, partner, month).told(paid, minor));
    }

    private Explained<Money> told(PaymentRun.Paid paid, long payout) {
        long[] released = run.amounts(partner, month);
        List<String> parts = new ArrayList<>();
        for (int p = 0; p < released.length; p++) {
            plan(p, released[p], paid);
            parts.add(steps.money(paid.kept()[p]));
        }
        long added = paid.kept()[released.length];
        if (added != 0) {
            steps.add(
                    Step.Kind.LIMIT,
                    "incentive.step.floor",
                    List.of(
                            steps.money(0),
                            added > 0 ? steps.money(added) : "",
                            added > 0 ? "" : steps.money(added)),
                    steps.money(added),
                    steps.currency());
            parts.add(steps.money(added));
        }
        steps.add(
                Step.Kind.MEASURE,
                "incentive.step.net",
                parts,
                steps.money(paid.net()),
                steps.currency());
        if (paid.payable() != paid.net()) {
            steps.add(
                    Step.Kind.CARRY,
                    "incentive.step.carry",
                    List.of(steps.money(paid.balance()), steps.money(paid.paid())),
                    steps.money(paid.payable()),
                    steps.currency());
        }
        String currency = run.currency(partner);
        if (!currency.equals(steps.currency()) && paid.payable() != 0) {
            convert(paid.payable(), payout, currency);
        }
        return new Explained<>(new Money(payout, currency), steps.all());
    }

    /// One plan: earned, held back, due; then what a stack or a limit takes of it.
    private void plan(int plan, long released, PaymentRun.Paid paid) {
        Earned earned = run.earned(plan);
        long amount = earned.amounts().at(partner, month);
        long held = earned.held(partner, month);
        long due = released - amount + held;
        long kept = paid.kept()[plan];
        if (amount == 0 && due == 0 && kept == 0) {
            return;
        }
        steps.add(
                Step.Kind.ROWS,
                "incentive.step.pay-plan",
                List.of(run.plans().get(plan)),
                steps.money(amount),
                steps.currency());
        if (held != 0 || due != 0) {
            steps.add(
                    Step.Kind.MEASURE,
                    "incentive.step.held",
                    List.of(steps.money(amount), steps.money(-held), steps.money(due)),
                    steps.money(released),
                    steps.currency());
        }
        if (paid.lost()[plan]) {
            limit("incentive.step.lost", released, 0);
        } else if (kept != released) {
            limit("incentive.step.policy-limit", released, kept);
        }
    }

    private void limit(String rule, long before, long kept) {
        boolean cut = kept < before;
        steps.add(
                Step.Kind.LIMIT,
                rule,
                List.of(
                        steps.money(before),
                        cut ? "" : steps.money(kept),
                        cut ? steps.money(kept) : ""),
                steps.money(kept),
                steps.currency());
    }

    private void convert(long payable, long payout, String currency) {
        Payouts.Quote quote = run.payouts().quote(currency, run.payDay(month)).orElseThrow();
        int exponent = run.payouts().exponent(currency);
        BigDecimal amount = BigDecimal.valueOf(payable, steps.exponent());
        BigDecimal exact =
                quote.inverse()
                        ? amount.divide(quote.rate(), DIGITS, RoundingMode.HALF_EVEN)
                        : amount.multiply(quote.rate());
        steps.add(
                Step.Kind.CONVERT,
                "incentive.step.payout",
                List.of(
                        steps.money(payable) + " " + steps.currency(),
                        (quote.inverse() ? "÷ " : "× ") + quote.rate().toPlainString(),
                        run.payDay(month) + " → " + quote.day()),
                exact.toPlainString(),
                currency);
        steps.add(
                Step.Kind.ROUND,
                "rounding." + run.policy().payout().rounding().name(),
                List.of(exact.toPlainString()),
                BigDecimal.valueOf(payout, exponent).toPlainString(),
                currency);
    }
}
