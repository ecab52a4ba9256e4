package app.mangrove.incentive.plan;

import app.mangrove.base.money.Scaled;
import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.read.Axis;
import app.mangrove.incentive.window.Months;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.plan.terms.Correction;
import app.mangrove.model.plan.terms.Plan;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What one plan earned everybody: what its terms gave, what its budget cut, what was corrected by
/// hand, and when it may be paid.
public final class Earned {
    private final Amounts given;
    private final Amounts amounts;
    private final List<Problem> unknown;
    private final Map<Long, List<Correction>> corrections;
    private final Plan.@Nullable Holdback holdback;
    private final int exponent;

    private Earned(
            Amounts given,
            Amounts amounts,
            List<Problem> unknown,
            Map<Long, List<Correction>> corrections,
            Plan.@Nullable Holdback holdback,
            int exponent) {
        this.given = given;
        this.amounts = amounts;
        this.unknown = List.copyOf(unknown);
        this.corrections = corrections;
        this.holdback = holdback;
        this.exponent = exponent;
    }

    static Earned of(Job job, PlanSetup setup, Amounts given, Axis axis) {
        Plan plan = setup.plan();
        Amounts amounts = given;
        if (plan.budget() != null) {
            amounts = Budgeting.apply(job.ecosystem(), setup, plan.budget(), given, axis);
        }
        Map<Long, List<Correction>> corrections = new HashMap<>();
        List<Problem> unknown = new ArrayList<>();
        for (Correction correction : job.book().corrections()) {
            if (correction.plan().equals(plan.name())) {
                int partner = partner(job.ecosystem(), correction.partner());
                int month = axis.month((int) correction.date().toEpochDay());
                if (partner == 0) {
                    unknown.add(
                            Problem.of(
                                    "incentive.no-partner",
                                    correction.partner(),
                                    correction.reason()));
                } else if (month >= 0) {
                    corrections
                            .computeIfAbsent(key(partner, month), k -> new ArrayList<>())
                            .add(correction);
                    amounts = corrected(amounts, partner, month, correction, setup, axis, given);
                }
            }
        }
        return new Earned(given, amounts, unknown, corrections, plan.holdback(), setup.exponent());
    }

    private static long key(int partner, int month) {
        return (long) partner << 32 | month;
    }

    private static int partner(Ecosystem ecosystem, String key) {
        Table table = ecosystem.table(Partner.KIND);
        for (int nr : table.numbers()) {
            if (ecosystem.externalKey(Partner.KIND, nr).equals(key)) {
                return nr;
            }
        }
        return 0;
    }

    private static Amounts corrected(
            Amounts before,
            int partner,
            int month,
            Correction correction,
            PlanSetup setup,
            Axis axis,
            Amounts given) {
        Amounts after = before == given ? before.copy() : before;
        Months row = new Months(axis, 0);
        Months old = before.of(partner);
        if (old != null) {
            row.add(old);
        }
        row.values[month] = Math.addExact(row.values[month], minor(correction, setup.exponent()));
        after.set(partner, row);
        return after;
    }

    /// A correction in minor units, rounded half up.
    public static long minor(Correction correction, int exponent) {
        return correction
                .amount()
                .setScale(exponent, java.math.RoundingMode.HALF_UP)
                .unscaledValue()
                .longValueExact();
    }

    /// What was earned: given, less what the budget cut, with corrections.
    public Amounts amounts() {
        return amounts;
    }

    /// What the terms gave before a budget and corrections.
    public Amounts given() {
        return given;
    }

    /// What the budget cut of a partner's month.
    public long cut(int partner, int month) {
        long corrected =
                corrections(partner, month).stream().mapToLong(c -> minor(c, exponent)).sum();
        return given.at(partner, month) - (amounts.at(partner, month) - corrected);
    }

    public List<Correction> corrections(int partner, int month) {
        return corrections.getOrDefault(key(partner, month), List.of());
    }

    /// Corrections for partners that there are not.
    public List<Problem> unknown() {
        return unknown;
    }

    /// What may be paid in a month: what was earned less what is held back, and what was held back
    /// before and is due.
    public long released(int partner, int month) {
        long amount = amounts.at(partner, month);
        Plan.Holdback hold = holdback;
        if (hold == null) {
            return amount;
        }
        int before = month - hold.months();
        long due = before < 0 ? 0 : held(hold, amounts.at(partner, before));
        return amount - held(hold, amount) + due;
    }

    /// What is held back of a month's amount.
    public long held(int partner, int month) {
        Plan.Holdback hold = holdback;
        return hold == null ? 0 : held(hold, amounts.at(partner, month));
    }

    private static long held(Plan.Holdback hold, long amount) {
        if (amount <= 0) {
            return 0;
        }
        int digits = Math.max(0, hold.share().scale());
        return Scaled.multiplyDivide(
                amount,
                hold.share().setScale(digits).unscaledValue().longValueExact(),
                Scaled.powerOfTen(digits),
                hold.rounding());
    }

    /// Why what may be paid in a month is not known, null when it is.
    public @Nullable Problem unreleased(int partner, int month) {
        Problem own = amounts.problem(partner, month);
        Plan.Holdback hold = holdback;
        return own != null || hold == null || month < hold.months()
                ? own
                : amounts.problem(partner, month - hold.months());
    }
}
