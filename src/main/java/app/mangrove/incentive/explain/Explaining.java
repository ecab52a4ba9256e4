package app.mangrove.incentive.explain;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.explain.Step;
import app.mangrove.base.money.Money;
import app.mangrove.incentive.plan.Earned;
import app.mangrove.incentive.plan.Earnings;
import app.mangrove.incentive.plan.PlanRun;
import app.mangrove.incentive.plan.PlanSetup;
import app.mangrove.incentive.read.Axis;
import app.mangrove.incentive.window.Months;
import app.mangrove.incentive.window.Recorder;
import app.mangrove.incentive.window.Track;
import app.mangrove.model.plan.terms.Correction;
import app.mangrove.model.plan.terms.Limit;
import app.mangrove.model.plan.terms.Window;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Explains what a plan earned a partner in a month: the same run, recorded.
public final class Explaining {
    private final Earnings earnings;
    private final int plan;
    private final PlanSetup setup;
    private final int payee;
    private final int month;
    private final Steps steps;
    private final List<String> components = new ArrayList<>();

    private Explaining(Earnings earnings, int plan, int payee, int month) {
        this.earnings = earnings;
        this.plan = plan;
        this.setup = earnings.plans().get(plan);
        this.payee = payee;
        this.month = month;
        steps = new Steps(setup.plan().currency(), setup.exponent());
    }

    /// An amount that is known, with its steps; months count from the start of the axis.
    public static Explained<Money> of(Earnings earnings, int plan, int payee, int month) {
        return new Explaining(earnings, plan, payee, month).run();
    }

    private Explained<Money> run() {
        Earned earned = earnings.earned(plan);
        earnings.run(plan)
                .run(earnings.sums(plan), payee, earnings.anniversary(payee), new Recording());
        after(earned);
        long amount = earned.amounts().at(payee, month);
        return new Explained<>(new Money(amount, setup.plan().currency()), steps.all());
    }

    /// What comes after the plan's own terms: its budget, corrections.
    private void after(Earned earned) {
        long given = earned.given().at(payee, month);
        long cut = earned.cut(payee, month);
        if (cut != 0) {
            steps.add(
                    Step.Kind.LIMIT,
                    "incentive.step.budget",
                    List.of(steps.money(given), "", steps.money(given - cut)),
                    steps.money(given - cut),
                    steps.currency());
        }
        List<Correction> corrections = earned.corrections(payee, month);
        if (!corrections.isEmpty()) {
            List<String> inputs = new ArrayList<>(List.of(steps.money(given - cut)));
            corrections.forEach(
                    one -> inputs.add(steps.money(Earned.minor(one, setup.exponent()))));
            steps.add(
                    Step.Kind.MEASURE,
                    "incentive.step.corrections",
                    inputs,
                    steps.money(earned.amounts().at(payee, month)),
                    steps.currency());
        }
    }

    /// The first month that has a say in the asked one.
    private int first(Track track) {
        Axis axis = earnings.axis();
        Stream<Window> limits =
                Stream.concat(
                                track.slots().stream()
                                        .flatMap(slot -> slot.terms().limits().stream()),
                                setup.plan().versions().stream().flatMap(v -> v.limits().stream()))
                        .map(Limit::per);
        return Stream.concat(Stream.of(track.window()), limits)
                .mapToInt(window -> axis.windowStart(month, window, earnings.anniversary(payee)))
                .min()
                .orElse(month);
    }

    private final class Recording implements PlanRun.Recording {
        @Override
        public Recorder of(int track) {
            Axis axis = earnings.axis();
            if (track < 0) {
                sum();
                return new WindowSteps(steps, axis, 0, month, steps.exponent());
            }
            Track own = setup.tracks().get(track);
            int first = first(own);
            List<RowLine> lines = RowLines.of(earnings, own, payee, first, month);
            steps.add(
                    Step.Kind.ROWS,
                    "incentive.step.component",
                    List.of(own.name(), axis.label(first), axis.label(month)),
                    Integer.toString(lines.size()),
                    "count");
            RowSteps rows = new RowSteps(earnings, own, steps);
            for (int m = first; m <= month; m++) {
                rows.month(lines, m, m == month);
            }
            return new WindowSteps(
                    steps, axis, first, month, own.slots().getLast().kernel().measureScale());
        }

        @Override
        public void component(int track, Months amounts) {
            components.add(steps.money(amounts.values[month]));
            if (track == setup.tracks().size() - 1 && !setup.limited()) {
                sum();
            }
        }

        private void sum() {
            long total = 0;
            for (String component : components) {
                total += new java.math.BigDecimal(component).unscaledValue().longValueExact();
            }
            steps.add(
                    Step.Kind.MEASURE,
                    "incentive.step.plan",
                    components,
                    steps.money(total),
                    steps.currency());
        }
    }
}
