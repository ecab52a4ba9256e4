package app.mangrove.mix.actual;

import app.mangrove.base.money.Scaled;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.column.Longs;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.fact.DayRates;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.fact.RateTable;
import app.mangrove.model.partner.Partner;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// What partners sold in the 36 months up to a day, by month, and in the last twelve by product
/// line.
///
/// Shape: month 0 ends with the day, month k is the one k months before. Unit: ten-thousandths of
/// the lens's currency, each figure rounded once. Errors: a partner with a sale that cannot be
/// converted has the problem of that rate.
public final class Sales {
    public static final int MONTHS = 36;
    static final int YEAR = 12;
    private static final long ONE = Scaled.powerOfTen(RateTable.SCALE);

    private final Lens lens;
    private final int[] bounds = new int[MONTHS + 1];
    private final Sums months;
    private final Map<Integer, Problem> missing = new HashMap<>();
    private final int[] last;
    private long[] keys = new long[1024];
    private int[] slots = new int[1024];
    private Sums lines = new Sums(512);
    private long[] lineKeys = new long[512];
    private int lineCount;

    private Sales(Ecosystem ecosystem, Lens lens) {
        this.lens = lens;
        int end = ecosystem.table(Partner.KIND).end();
        months = new Sums(end * MONTHS);
        last = new int[end];
        Arrays.fill(last, Integer.MIN_VALUE);
        Arrays.fill(slots, -1);
        for (int k = 0; k <= MONTHS; k++) {
            bounds[k] = (int) lens.asOf().minusMonths(k).plusDays(1).toEpochDay();
        }
        read(ecosystem);
    }

    public static Sales of(Ecosystem ecosystem, Lens lens) {
        return ecosystem.derive(new Key(lens), eco -> new Sales(eco, lens));
    }

    private record Key(Lens lens) {}

    private void read(Ecosystem ecosystem) {
        Table table = ecosystem.table(Transaction.KIND);
        if (table.size() == 0) {
            return;
        }
        Ints partners = table.ints(Transaction.PARTNER);
        Ints dates = table.ints(Transaction.DATE);
        Ints currencies = table.ints(Transaction.CURRENCY);
        Ints products = table.ints(Transaction.PRODUCT_LINE);
        Longs amounts = table.longs(Transaction.AMOUNT);
        int start = bounds[MONTHS];
        int stop = bounds[0];
        int year = bounds[YEAR];
        int[] monthOf = monthOf();
        DayRates rates = new DayRates(ecosystem, lens.in(), start, stop);
        table.forEach(nr -> {
            int day = dates.at(nr);
            int partner = partners.at(nr);
            if (day >= stop) {
                return;
            }
            last[partner] = Math.max(last[partner], day);
            if (day < start) {
                return;
            }
            long rate = rates.at(currencies.at(nr), day);
            if (rate == DayRates.MISSING) {
                missing.computeIfAbsent(
                        partner, p -> rates.found(currencies.at(nr), day).failure().orElseThrow());
                return;
            }
            months.add(partner * MONTHS + monthOf[day - start], amounts.at(nr), rate);
            if (day >= year) {
                int product = Math.max(0, products.at(nr));
                lines.add(slot((long) partner << 32 | product), amounts.at(nr), rate);
            }
        });
    }

    private int[] monthOf() {
        int[] monthOf = new int[bounds[0] - bounds[MONTHS]];
        for (int k = 0; k < MONTHS; k++) {
            Arrays.fill(monthOf, bounds[k + 1] - bounds[MONTHS], bounds[k] - bounds[MONTHS], k);
        }
        return monthOf;
    }

    private int slot(long key) {
        int at = place(key);
        if (slots[at] < 0) {
            if (lineCount * 2 >= keys.length) {
                rehash();
                at = place(key);
            }
            keys[at] = key;
            slots[at] = lineCount++;
            lines.grow(lineCount);
            if (lineCount > lineKeys.length) {
                lineKeys = Arrays.copyOf(lineKeys, lineCount * 2);
            }
            lineKeys[lineCount - 1] = key;
        }
        return slots[at];
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int at = (int) (key * 0x9E37_79B9_7F4A_7C15L >>> 40) & mask;
        while (slots[at] >= 0 && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void rehash() {
        keys = new long[keys.length * 2];
        slots = new int[keys.length];
        Arrays.fill(slots, -1);
        for (int i = 0; i < lineCount; i++) {
            int at = place(lineKeys[i]);
            keys[at] = lineKeys[i];
            slots[at] = i;
        }
    }

    /// What a partner sold in one month.
    public long month(int partner, int k) {
        return sum(partner, k, 1);
    }

    /// What a partner sold in the twelve months up to the day.
    public long year(int partner) {
        return sum(partner, 0, YEAR);
    }

    /// What a partner sold in `count` months from month `k` back.
    public long sum(int partner, int k, int count) {
        return months.divided(partner * MONTHS + k, count, ONE, lens.in().rounding());
    }

    /// The first epoch day of month k; that of month −1 is the day after the last.
    public int start(int k) {
        return bounds[k + 1];
    }

    /// The last epoch day up to the lens's day with a sale, the least number for none.
    public int last(int partner) {
        return last[partner];
    }

    /// Why the sums of a partner cannot be had, by its row number.
    public Map<Integer, Problem> missing() {
        return missing;
    }

    /// Is told what a partner sold of a product line (0 for none) in the last twelve months.
    @FunctionalInterface
    public interface Visit {
        void at(int partner, int productLine, long e4);
    }

    public void eachLine(Visit visit) {
        for (int i = 0; i < lineCount; i++) {
            visit.at(
                    (int) (lineKeys[i] >> 32),
                    (int) lineKeys[i],
                    lines.divided(i, 1, ONE, lens.in().rounding()));
        }
    }
}
