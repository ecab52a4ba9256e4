package app.mangrove.incentive.row;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.price.Pricing;
import app.mangrove.incentive.price.StepFactor;
import app.mangrove.incentive.read.Axis;
import app.mangrove.incentive.read.Metrics;
import app.mangrove.incentive.read.Prepared;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Returns;
import app.mangrove.model.plan.terms.Window;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One component of one version, run over segments of rows: condition, returns, measure, rate, row
/// limits, payees.
///
/// Shape: with window ROW it delivers amounts, otherwise measures; made by [Kernels].
public final class Kernel {
    final Component terms;
    final Range range;
    final RowTest where;
    final Returning returning;
    final Measuring measuring;
    final Moving moving;
    final Pricing pricing;
    final List<RowRates> rates;
    final List<Metrics> metrics;
    final List<RowLimit> limits;
    final Payees payees;
    final Axis axis;
    final @Nullable Problem instead;

    /// A floor and a cap of a row, in the numbers of what they limit.
    record RowLimit(boolean money, long min, long max, boolean whenPositive) {
        long of(long value) {
            if (whenPositive && value <= 0) {
                return Math.min(value, max);
            }
            return Math.max(min, Math.min(max, value));
        }
    }

    Kernel(
            Component terms,
            Range range,
            RowTest where,
            Returning returning,
            Measuring measuring,
            Moving moving,
            Pricing pricing,
            List<RowRates> rates,
            List<Metrics> metrics,
            List<RowLimit> limits,
            Payees payees,
            Axis axis,
            @Nullable Problem instead) {
        this.terms = terms;
        this.range = range;
        this.where = where;
        this.returning = returning;
        this.measuring = measuring;
        this.moving = moving;
        this.pricing = pricing;
        this.rates = rates;
        this.metrics = metrics;
        this.limits = limits;
        this.payees = payees;
        this.axis = axis;
        this.instead = instead;
    }

    /// Is told the rows that are paid, with their measures, rates and amounts.
    public interface Watch {
        void rows(Kernel kernel, Prepared p, Paid paid);
    }

    /// The rows of a segment that were paid, as long as the next segment is not run.
    public static final class Paid {
        /// Stands for a row that gives a payee nothing.
        public static final long NOTHING = Long.MIN_VALUE;

        private final Payees payees;
        private final Prepared p;
        private final Scratch s;
        private final int count;
        private final int[] days;

        private Paid(Payees payees, Prepared p, Scratch s, int count, int[] days) {
            this.payees = payees;
            this.p = p;
            this.s = s;
            this.count = count;
            this.days = days;
        }

        public int count() {
            return count;
        }

        public int row(int i) {
            return s.rows[i];
        }

        public int day(int i) {
            return days[s.rows[i]];
        }

        public long measure(int i) {
            return s.measures[i];
        }

        public long rate(int i) {
            return s.rates[i];
        }

        public long amount(int i) {
            return s.amounts[i];
        }

        /// What a row gives a payee, by the same delivery, or [#NOTHING].
        public long share(int i, int payee) {
            long[] given = {0};
            boolean[] found = {false};
            deliver(
                    i,
                    (month, to, value) -> {
                        if (to == payee) {
                            given[0] += value;
                            found[0] = true;
                        }
                    });
            return found[0] ? given[0] : NOTHING;
        }

        /// The rows that could not be counted.
        public List<Integer> unknown() {
            return s.missed.stream().map(Scratch.Missed::offset).toList();
        }

        /// Who is paid for a row.
        public List<Integer> payees(int i) {
            List<Integer> all = new java.util.ArrayList<>();
            deliver(i, (month, to, value) -> all.add(to));
            return all;
        }

        private void deliver(int i, Sink sink) {
            payees.deliver(p, s.rows, i, i + 1, s.amounts, days, sink);
        }
    }

    public Component terms() {
        return terms;
    }

    public Pricing pricing() {
        return pricing;
    }

    public List<Metrics> metrics() {
        return metrics;
    }

    /// The place of the money that it measures among what is kept, 0 when it measures none.
    public int moneyIndex() {
        return measuring instanceof Measuring.Money money ? money.index() : 0;
    }

    public int measureScale() {
        return measuring.scale();
    }

    /// Adds what the living rows of a segment earn to the sums of its component.
    public void run(Prepared p, Scratch s, Sums sums) {
        run(p, p.live(), s, sums, 1, null);
    }

    /// Adds what some rows earn, or with sign −1 takes it back.
    public void run(Prepared p, int[] live, Scratch s, Sums sums, int sign, @Nullable Watch watch) {
        s.missed.clear();
        int[] days = range.own() ? Range.ownDays(p) : p.days();
        int n = where.keep(p, s.rows, range.select(p, live, days, s.rows));
        n = returning.keep(p, s.rows, n);
        if (n == 0) {
            return;
        }
        if (instead != null) {
            for (int i = 0; i < n; i++) {
                s.missed.add(new Scratch.Missed(s.rows[i], instead));
            }
            n = 0;
        }
        java.util.Arrays.fill(s.rates, 0, n, pricing.flat());
        n = measure(p, s, n);
        if (terms.window() == Window.ROW) {
            for (RowRates table : rates) {
                n = table.add(p, s, n, days);
            }
            n = price(p, s, n, days);
        } else {
            System.arraycopy(s.measures, 0, s.amounts, 0, n);
        }
        if (watch != null) {
            watch.rows(this, p, new Paid(payees, p, s, n, days));
            return;
        }
        if (sign < 0) {
            for (int i = 0; i < n; i++) {
                s.amounts[i] = -s.amounts[i];
            }
        }
        payees.deliver(p, s.rows, 0, n, s.amounts, days, sums);
        missed(p, s, days, sums, sign);
    }

    private void missed(Prepared p, Scratch s, int[] days, Sums sums, int sign) {
        for (Scratch.Missed missed : s.missed) {
            int nr = p.nr(missed.offset());
            Sink sink =
                    sign > 0
                            ? (month, payee, value) -> sums.miss(month, payee, nr, missed.problem())
                            : (month, payee, value) -> sums.found(month, payee, nr);
            payees.deliver(p, new int[] {missed.offset()}, 0, 1, new long[1], days, sink);
        }
    }

    /// Whether its condition was answered by a search over the rows of one snapshot.
    public boolean isSearched() {
        return where.isSearched()
                || returning.isSearched()
                || rates.stream().anyMatch(RowRates::isSearched);
    }

    private int measure(Prepared p, Scratch s, int n) {
        int left = measuring.read(p, s, n);
        if (!moving.isNeutral()) {
            moving.move(p, s, left);
        }
        if (terms.returns().clawback() == Returns.Clawback.PRO_RATED) {
            returning.proRate(p, s, left);
        }
        for (RowLimit limit : limits) {
            if (!limit.money()) {
                for (int i = 0; i < left; i++) {
                    s.measures[i] = limit.of(s.measures[i]);
                }
            }
        }
        return left;
    }

    private int price(Prepared p, Scratch s, int n, int[] days) {
        int left = n;
        if (pricing.isPlain()) {
            for (int i = 0; i < n; i++) {
                s.amounts[i] = pricing.plain(s.measures[i], s.rates[i]);
            }
        } else {
            left = factored(p, s, n, days);
        }
        for (RowLimit limit : limits) {
            if (limit.money()) {
                for (int i = 0; i < left; i++) {
                    s.amounts[i] = limit.of(s.amounts[i]);
                }
            }
        }
        return left;
    }

    private int factored(Prepared p, Scratch s, int n, int[] days) {
        int left = 0;
        for (int i = 0; i < n; i++) {
            int row = s.rows[i];
            long factor = factor(p, row, days[row]);
            if (factor < 0) {
                s.missed.add(
                        new Scratch.Missed(row, Problem.of("incentive.no-metric", terms.name())));
                continue;
            }
            s.rows[left] = row;
            s.measures[left] = s.measures[i];
            s.rates[left] = s.rates[i];
            s.amounts[left] = pricing.priceRow(s.measures[i], s.rates[i], factor);
            left++;
        }
        return left;
    }

    /// The product of all factors for a row, −1 when a metric has no value.
    private long factor(Prepared p, int row, int day) {
        long factor = pricing.fixedFactor();
        int partner = p.source().partners().at(p.nr(row));
        for (int i = 0; i < metrics.size(); i++) {
            StepFactor steps = pricing.stepFactors().get(i);
            long value = metrics.get(i).last(partner, from(steps, day), to(steps, day));
            if (value == Metrics.NONE) {
                return -1;
            }
            factor = Math.multiplyExact(factor, steps.at(value));
        }
        return factor;
    }

    private int from(StepFactor steps, int day) {
        int month = axis.month(day);
        return switch (steps.terms().date()) {
            case IN_WINDOW ->
                    month < 0 ? day : axis.firstDay(axis.windowStart(month, Window.QUARTER, 0));
            case LATEST -> Integer.MIN_VALUE;
        };
    }

    private int to(StepFactor steps, int day) {
        int month = axis.month(day);
        return switch (steps.terms().date()) {
            case IN_WINDOW ->
                    month < 0 ? day : axis.lastDay(axis.windowEnd(month, Window.QUARTER, 0));
            case LATEST -> day;
        };
    }
}
