package app.mangrove.incentive.plan;

import app.mangrove.base.money.Rounding;
import app.mangrove.base.money.Scaled;
import app.mangrove.incentive.read.Axis;
import app.mangrove.incentive.read.Claims;
import app.mangrove.incentive.window.Months;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.plan.terms.Plan;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Keeps what a plan costs all partners together within a budget, month by month.
///
/// Shape: what returns give back refills it. In the month in which it runs out, positive amounts
/// are cut; parts are truncated, and what truncation leaves goes to the first in the order of keys.
final class Budgeting {
    private final Axis axis;
    private final Plan.Budget budget;
    private final Amounts given;
    private final Amounts kept;
    private final long most;
    private final List<Integer> order;

    private Budgeting(
            Axis axis, Plan.Budget budget, Amounts given, long most, List<Integer> order) {
        this.axis = axis;
        this.budget = budget;
        this.given = given;
        this.kept = given.copy();
        this.most = most;
        this.order = order;
    }

    static Amounts apply(
            Ecosystem ecosystem, PlanSetup setup, Plan.Budget budget, Amounts given, Axis axis) {
        Table table = ecosystem.table(Partner.KIND);
        List<Integer> order = new ArrayList<>();
        table.forEach(nr -> {
            if (given.of(nr) != null) {
                order.add(nr);
            }
        });
        order.sort(
                Comparator.comparing(
                        nr -> ecosystem.externalKey(Partner.KIND, nr), Claims::compare));
        long most =
                budget.amount()
                        .setScale(setup.exponent(), RoundingMode.DOWN)
                        .unscaledValue()
                        .longValueExact();
        return new Budgeting(axis, budget, given, most, order).run();
    }

    private Amounts run() {
        for (int nr : order) {
            Months copy = new Months(axis, 0);
            Months old = given.of(nr);
            if (old != null) {
                copy.add(old);
            }
            kept.set(nr, copy);
        }
        long spent = 0;
        for (int m = 0; m < axis.count(); m++) {
            if (axis.windowStart(m, budget.per(), 0) == m) {
                spent = 0;
            }
            long positive = 0;
            for (int nr : order) {
                long amount = given.at(nr, m);
                positive += Math.max(0, amount);
                spent += Math.min(0, amount);
            }
            long left = Math.max(0, most - spent);
            if (positive > left) {
                cut(m, left, positive);
                positive = left;
            }
            spent += positive;
        }
        return kept;
    }

    private void cut(int month, long left, long positive) {
        long rest = left;
        for (int nr : order) {
            long amount = given.at(nr, month);
            if (amount <= 0) {
                continue;
            }
            long part =
                    budget.allocation() == Plan.Allocation.IN_ORDER
                            ? Math.min(amount, rest)
                            : Scaled.multiplyDivide(amount, left, positive, Rounding.TRUNCATE);
            rest -= part;
            set(nr, month, part);
        }
        for (int nr : order) {
            long missing = given.at(nr, month) - kept.at(nr, month);
            if (rest > 0 && given.at(nr, month) > 0 && missing > 0) {
                long more = Math.min(rest, missing);
                set(nr, month, kept.at(nr, month) + more);
                rest -= more;
            }
        }
    }

    private void set(int nr, int month, long amount) {
        Months row = kept.of(nr);
        if (row != null) {
            row.values[month] = amount;
        }
    }
}
