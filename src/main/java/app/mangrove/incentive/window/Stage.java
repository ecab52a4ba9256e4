package app.mangrove.incentive.window;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.price.Pricing;
import app.mangrove.incentive.price.StepFactor;
import app.mangrove.incentive.read.Axis;
import app.mangrove.incentive.read.Baselines;
import app.mangrove.incentive.read.Metrics;
import app.mangrove.incentive.row.Sums;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.plan.terms.Factor;
import app.mangrove.model.plan.terms.Limit;
import app.mangrove.model.plan.terms.RatePart;
import app.mangrove.model.plan.terms.Window;

import java.util.List;

/// What one component earns a payee, month by month.
public final class Stage {
    private static final long[] NO_METRICS = {};

    private final Ecosystem ecosystem;
    private final Axis axis;
    private final Track track;
    private final int exponent;
    private final List<Limiting> monies;
    private final List<Limiting> quantities;

    public Stage(Ecosystem ecosystem, Axis axis, Track track, int exponent) {
        this.ecosystem = ecosystem;
        this.axis = axis;
        this.track = track;
        this.exponent = exponent;
        int scale = track.slots().getLast().kernel().measureScale();
        monies = Limiting.of(Limit.On.MONEY, exponent, axis.count(), m -> track.limits(0, m));
        quantities = Limiting.of(Limit.On.QUANTITY, scale, axis.count(), m -> track.limits(0, m));
    }

    /// The amounts of a payee in minor units. Errors: `ArithmeticException` beyond a long.
    public Months run(Sums sums, int payee, int anniversary, Recorder recorder) {
        Months months = track.base(sums, payee, anniversary);
        if (months.isKnown() && months.isZero()) {
            return months;
        }
        boolean limits = track.hasLimits();
        if (track.window() != Window.ROW) {
            int scale = track.slots().getLast().kernel().measureScale();
            if (limits) {
                limit(months, Limit.On.QUANTITY, scale, payee, recorder);
            }
            months = priced(months, payee, recorder);
        }
        if (limits) {
            limit(months, Limit.On.MONEY, exponent, payee, recorder);
        }
        if (track.isAtEnd()) {
            settle(months, recorder);
        }
        return months;
    }

    private void limit(Months months, Limit.On on, int scale, int payee, Recorder recorder) {
        List<Limiting> own =
                track.isAgreed()
                        ? Limiting.of(on, scale, axis.count(), m -> track.limits(payee, m))
                        : on == Limit.On.MONEY ? monies : quantities;
        for (Limiting limiting : own) {
            limiting.apply(months, recorder);
        }
    }

    private Months priced(Months base, int payee, Recorder recorder) {
        Months amounts = new Months(axis, base.anniversary());
        amounts.failWith(base);
        amounts.spread(track.window());
        long measure = 0;
        long before = 0;
        int start = 0;
        for (int m = 0; m < base.values.length; m++) {
            int first = axis.windowStart(m, track.window(), base.anniversary());
            if (first == m || m == 0) {
                measure = 0;
                before = 0;
                start = m;
            }
            measure = Math.addExact(measure, base.values[m]);
            Slot slot = track.slot(payee, m);
            if (slot == null || measure == 0 && before == 0) {
                continue;
            }
            long amount = price(base, amounts, payee, m, start, slot, measure, before, recorder);
            amounts.values[m] = Math.subtractExact(amount, before);
            before = amount;
        }
        return amounts;
    }

    private long price(
            Months base,
            Months amounts,
            int payee,
            int month,
            int start,
            Slot slot,
            long measure,
            long before,
            Recorder recorder) {
        Pricing pricing = slot.kernel().pricing();
        int end = axis.windowEnd(month, track.window(), base.anniversary());
        long factor = pricing.fixedFactor();
        int count = pricing.stepFactors().size();
        long[] metrics = count == 0 ? NO_METRICS : new long[count];
        for (int i = 0; i < count; i++) {
            StepFactor steps = pricing.stepFactors().get(i);
            boolean within = steps.terms().date() == Factor.MetricDate.IN_WINDOW;
            int from = within ? axis.firstDay(start) : Integer.MIN_VALUE;
            int to = within ? axis.lastDay(end) : axis.firstDay(start);
            metrics[i] = slot.kernel().metrics().get(i).last(payee, from, to);
            if (metrics[i] == Metrics.NONE) {
                Problem problem =
                        Problem.of(
                                "incentive.no-value",
                                ecosystem.name(Partner.KIND, payee),
                                steps.terms().metric(),
                                axis.label(start));
                for (int m = month; m <= end; m++) {
                    amounts.fail(m, problem);
                }
                return before;
            }
            factor = Math.multiplyExact(factor, steps.at(metrics[i]));
        }
        long baseline = baseline(base, amounts, payee, month, start, end, slot);
        long amount = pricing.price(measure, pricing.flat(), factor, baseline);
        if (recorder != Recorder.NONE) {
            recorder.priced(
                    new Recorder.Priced(
                            month, start, slot, measure, baseline, metrics, amount, before));
        }
        return amount;
    }

    private long baseline(
            Months base, Months amounts, int payee, int month, int start, int end, Slot slot) {
        Pricing pricing = slot.kernel().pricing();
        if (pricing.growths().isEmpty()) {
            return 0;
        }
        return switch (pricing.growths().getFirst().terms().baseline()) {
            case RatePart.Baseline.Stored(String metric) ->
                    Baselines.of(ecosystem, metric)
                            .minor(
                                    ecosystem.table(Partner.KIND).id(payee),
                                    axis.firstDay(start),
                                    axis.lastDay(end) + 1,
                                    slot.kernel().measureScale());
            case RatePart.Baseline.Earlier(int years) -> {
                long sum = 0;
                for (int m = start - 12 * years; m <= end - 12 * years; m++) {
                    if (m >= 0) {
                        sum = Math.addExact(sum, base.values[m]);
                        Problem unknown = base.problem(m);
                        if (unknown != null) {
                            amounts.fail(month, unknown);
                        }
                    }
                }
                yield sum;
            }
        };
    }

    /// Moves the amount of each window to its last month.
    private void settle(Months months, Recorder recorder) {
        long sum = 0;
        int start = 0;
        months.spread(track.window());
        for (int m = 0; m < months.values.length; m++) {
            if (axis.windowStart(m, track.window(), months.anniversary()) == m) {
                sum = 0;
                start = m;
            }
            sum = Math.addExact(sum, months.values[m]);
            boolean last = axis.windowEnd(m, track.window(), months.anniversary()) == m;
            months.values[m] = last ? sum : 0;
            if (last && sum != 0) {
                recorder.settled(m, start, sum);
            }
            if (!last) {
                months.forget(m);
            }
        }
    }
}
