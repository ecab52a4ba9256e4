package app.mangrove.incentive.statement;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.incentive.Calculation;
import app.mangrove.incentive.pay.PaymentRun;
import app.mangrove.incentive.plan.Earned;
import app.mangrove.incentive.read.Axis;
import app.mangrove.model.plan.terms.Correction;
import app.mangrove.model.plan.terms.Plan;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What the plans of a policy release for a partner in a month, as lines.
///
/// Shape: the lines of a plan's month add up to what the policy pays of it.
final class PlanLines {
    private final Calculation calculation;
    private final PaymentRun run;
    private final Axis axis;
    private final int partner;
    private final List<PaymentRun.Paid> months;
    private final Takebacks takebacks;

    PlanLines(Calculation calculation, PaymentRun run, int partner, Takebacks takebacks) {
        this.takebacks = takebacks;
        this.calculation = calculation;
        this.run = run;
        this.partner = partner;
        axis = calculation.earnings().axis();
        months = run.months(partner);
    }

    /// What is paid of a plan's month, by the plan's place in the policy: 0 when another displaced
    /// it.
    long released(int plan, int month) {
        return months.get(month).lost()[plan] ? 0 : run.amounts(partner, month)[plan];
    }

    /// Why some amount that a statement of these months needs is not known; null when all are.
    @Nullable Problem problem(int first, int last, List<Integer> closed) {
        for (int index : closed) {
            int m = axis.month(FiscalCalendar.Month.ofIndex(index));
            Problem problem = m < 0 || m >= first ? null : months.get(m).netProblem();
            if (problem != null) {
                return problem;
            }
        }
        for (int m = first; m <= last; m++) {
            Problem problem = months.get(m).netProblem();
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    List<Line> of(int month) {
        List<Line> lines = new ArrayList<>();
        long[] amounts = run.amounts(partner, month);
        for (int p = 0; p < amounts.length; p++) {
            plan(lines, run.plans().get(p), month);
            if (months.get(month).lost()[p] && amounts[p] != 0) {
                add(lines, Line.Type.DISPLACED, p, month, -amounts[p], winner(p, month));
            }
        }
        return lines;
    }

    private void add(
            List<Line> lines, Line.Type type, int plan, int month, long minor, String text) {
        add(lines, type, run.plans().get(plan), month, minor, text);
    }

    private void add(
            List<Line> lines, Line.Type type, String plan, int month, long minor, String text) {
        if (minor != 0) {
            lines.add(new Line(type, plan, axis.label(month), minor, text, null));
        }
    }

    private void plan(List<Line> lines, String name, int month) {
        int plan = calculation.plan(name);
        Earned earned = calculation.earnings().earned(plan);
        long given = earned.given().at(partner, month);
        long taken = takebacks.taken(plan, partner, month);
        long rest = Math.subtractExact(given, taken);
        add(lines, rest < 0 ? Line.Type.CLAWBACK : Line.Type.EARNED, name, month, rest, "");
        add(lines, Line.Type.CLAWBACK, name, month, taken, "");
        add(lines, Line.Type.BUDGET, name, month, -earned.cut(partner, month), "");
        int exponent = calculation.plans().get(plan).exponent();
        for (Correction correction : earned.corrections(partner, month)) {
            long minor = Earned.minor(correction, exponent);
            add(lines, Line.Type.ADJUSTMENT, name, month, minor, correction.reason());
        }
        Plan.Holdback hold = calculation.plans().get(plan).plan().holdback();
        if (hold != null) {
            long held = earned.held(partner, month);
            add(lines, Line.Type.HELD_BACK, name, month, -held, axisLabel(month + hold.months()));
            int from = month - hold.months();
            long due = from < 0 ? 0 : earned.held(partner, from);
            add(lines, Line.Type.RELEASED, name, month, due, from < 0 ? "" : axis.label(from));
        }
    }

    private String axisLabel(int month) {
        return axis.calendar().monthLabel(axis.fiscal(month));
    }

    /// The plan of the same stack that is paid in its place.
    private String winner(int plan, int month) {
        PaymentRun.Paid paid = months.get(month);
        return run.policy().stacks().stream()
                .filter(stack -> stack.plans().contains(run.plans().get(plan)))
                .flatMap(stack -> stack.plans().stream())
                .filter(name -> {
                    int place = run.plans().indexOf(name);
                    return place >= 0
                            && !paid.lost()[place]
                            && run.amounts(partner, month)[place] > 0;
                })
                .findFirst()
                .orElse("");
    }
}
