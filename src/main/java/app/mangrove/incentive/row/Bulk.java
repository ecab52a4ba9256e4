package app.mangrove.incentive.row;

import app.mangrove.incentive.read.Block;
import app.mangrove.incentive.read.Order;
import app.mangrove.incentive.read.Preparing;
import app.mangrove.model.plan.terms.Returns;
import app.mangrove.model.plan.terms.Window;
import app.mangrove.model.query.Filter;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A kernel over whole runs: its condition is answered once for a run, and every later step is a
/// plain loop over rows that stand side by side.
///
/// Shape: the same amounts as the kernel gives row by row, to the same payees. Rows that it cannot
/// count itself (a missing rate, a product beyond 64 bits) go back to the kernel.
public final class Bulk {
    private static final byte NO = 1;
    private static final byte YES = 2;

    private final Kernel kernel;
    private final Measuring.Money money;
    private final Preparing preparing;
    private final long largest;
    private final byte[] answers;

    /// Takes rows that only the kernel itself can count.
    public interface Rest {
        void rows(int[] nrs, int from, int to);
    }

    private Bulk(Kernel kernel, Measuring.Money money, Preparing preparing, int codes) {
        this.kernel = kernel;
        this.money = money;
        this.preparing = preparing;
        answers = new byte[codes];
        largest = kernel.terms.window() == Window.ROW ? largest(kernel) : Long.MAX_VALUE - 1;
    }

    /// The same kernel over runs; null when something of it must be asked of every row.
    public static @Nullable Bulk of(Kernel kernel, Preparing preparing) {
        Order order = preparing.order(kernel.terms.rows().of());
        boolean plain =
                kernel.measuring instanceof Measuring.Money
                        && isPlain(kernel)
                        && isKnown(kernel.terms.rows().where(), order);
        return plain
                ? new Bulk(kernel, (Measuring.Money) kernel.measuring, preparing, order.size())
                : null;
    }

    private static boolean isPlain(Kernel kernel) {
        boolean byDay = !kernel.range.own() && kernel.range.by() != Range.By.OWN_DAY;
        boolean returns =
                kernel.returning.exempt() == null
                        && kernel.terms.returns().clawback() != Returns.Clawback.PRO_RATED;
        boolean rates =
                kernel.terms.window() != Window.ROW
                        || kernel.pricing.isPlain()
                                && kernel.rates.stream()
                                        .noneMatch(table -> table instanceof RowRates.ByCase);
        boolean ages = kernel.rates.stream().filter(t -> t instanceof RowRates.ByAge).count() <= 1;
        return byDay
                && returns
                && rates
                && ages
                && kernel.moving.isNeutral()
                && kernel.instead == null
                && kernel.limits.stream().allMatch(Kernel.RowLimit::money);
    }

    private static boolean isKnown(Filter where, Order order) {
        return switch (where) {
            case Filter.And(List<Filter> parts) -> parts.stream().allMatch(p -> isKnown(p, order));
            case Filter.Or(List<Filter> parts) -> parts.stream().allMatch(p -> isKnown(p, order));
            case Filter.Not(Filter part) -> isKnown(part, order);
            case Filter.Test test -> order.knows(Order.ask(test));
            case Filter.InSegment segment -> false;
            case Filter.Mine mine -> false;
        };
    }

    /// The largest measure whose product with the largest rate stays far within 64 bits.
    private static long largest(Kernel kernel) {
        long rate = Math.abs(kernel.pricing.flat());
        for (RowRates table : kernel.rates) {
            rate = Math.addExact(rate, table.most());
        }
        return Long.MAX_VALUE / 4 / Math.max(1, rate);
    }

    /// Adds what the rows of a run earn to the sums of its component.
    public void run(Block block, int run, Lane lane, Sums sums, Rest rest) {
        int first = kernel.range.firstDay();
        int end = kernel.range.endDay();
        boolean back = block.isReturn(run);
        Returns returns = kernel.terms.returns();
        boolean none =
                !kernel.range.hasMonth(block.month(run))
                        || block.lastDay(run) < first
                        || block.firstDay(run) >= end
                        || back && returns.clawback() == Returns.Clawback.NONE
                        || !answer(block, run, lane);
        if (none) {
            return;
        }
        boolean fits = block.most(money.index(), run) <= largest;
        Lane.Extras extras = fits ? extras(block, run) : Lane.Extras.NONE;
        int stop = block.start(run + 1);
        for (int start = block.start(run); start < stop; start += Lane.MOST) {
            int to = Math.min(stop, start + Lane.MOST);
            if (!fits) {
                rest.rows(block.nrs(), start, to);
                continue;
            }
            lane.take(block, run, block.money(money.index()), extras, start, to);
            if (kernel.payees instanceof Payees.Claimed claimed && claimed.isOnlyLatest()) {
                lane.keepClaimed(claimed.terms().days());
            }
            if (block.firstDay(run) < first || block.lastDay(run) >= end) {
                lane.keepDays(first, end);
            }
            Integer within = returns.within();
            if (back && within != null) {
                lane.keepWithin(block.source(), within);
            }
            if (price(block, lane)) {
                BulkPayees.give(kernel.payees, block.source(), lane, sums);
            } else {
                rest.rows(block.nrs(), start, to);
            }
        }
    }

    /// Gives what was held back until all runs were read.
    public void end(Lane lane, Sums sums) {
        if (kernel.payees instanceof Payees.Split split) {
            lane.shared(split).give(sums);
        }
    }

    /// Whether the rows of a run meet the condition, asked of its first row for all of its code.
    private boolean answer(Block block, int run, Lane lane) {
        int code = block.code(run);
        byte known = answers[code];
        if (known == 0) {
            int first = block.start(run);
            boolean yes =
                    lane.test(
                            kernel.where, block.source(), block.nrs()[first], block.days()[first]);
            known = yes ? YES : NO;
            answers[code] = known;
        }
        return known == YES;
    }

    private Lane.Extras extras(Block block, int run) {
        Lane.Extras extras = Lane.Extras.NONE;
        if (kernel.payees instanceof Payees.Claimed claimed && claimed.isOnlyLatest()) {
            extras = new Lane.Extras(block.claims(run, claimed.claims()), extras.ages());
        }
        for (RowRates table : kernel.rates) {
            if (table instanceof RowRates.ByAge age) {
                short[] ages = block.ages(run, age.index(), age.column(), preparing.ages());
                extras = new Lane.Extras(extras.claims(), ages);
            }
        }
        return extras;
    }

    /// Makes amounts of measures; false when a rate is missing.
    private boolean price(Block block, Lane lane) {
        int n = lane.count;
        long[] amounts = lane.amounts;
        if (kernel.terms.window() != Window.ROW) {
            System.arraycopy(lane.measures, lane.from, amounts, 0, n);
            return true;
        }
        if (kernel.rates.isEmpty()) {
            times(lane.measures, lane.from, kernel.pricing.flat(), amounts, n);
        } else {
            java.util.Arrays.fill(lane.rates, 0, n, kernel.pricing.flat());
            for (RowRates table : kernel.rates) {
                if (!table.add(block.source(), lane)) {
                    return false;
                }
            }
            times(lane.measures, lane.from, lane.rates, amounts, n);
        }
        kernel.pricing.divisor().divide(amounts, n, kernel.pricing.rounding());
        for (Kernel.RowLimit limit : kernel.limits) {
            for (int i = 0; i < n; i++) {
                amounts[i] = limit.of(amounts[i]);
            }
        }
        return true;
    }

    private static void times(long[] measures, int from, long rate, long[] products, int n) {
        for (int i = 0; i < n; i++) {
            products[i] = measures[from + i] * rate;
        }
    }

    private static void times(long[] measures, int from, long[] rates, long[] products, int n) {
        for (int i = 0; i < n; i++) {
            products[i] = measures[from + i] * rates[i];
        }
    }
}
