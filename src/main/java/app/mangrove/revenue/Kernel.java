package app.mangrove.revenue;

import app.mangrove.base.time.Period;
import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.column.Longs;
import app.mangrove.model.column.Rows;
import app.mangrove.model.column.Segments;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.fact.DayRates;
import app.mangrove.model.partner.Partner;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Adds the transactions of one snapshot up for one question, a chunk of segments at a time; with a
/// recorder it tells each row that goes into one sum.
final class Kernel {
    /// Segments that are added up, and kept, together.
    static final int CHUNK = 32;

    private static final List<Field<?>> USED =
            List.of(
                    Transaction.PARTNER,
                    Transaction.DATE,
                    Transaction.AMOUNT,
                    Transaction.CURRENCY,
                    Transaction.INVOICE_CURRENCY,
                    Transaction.PRODUCT_LINE,
                    Transaction.REGION);

    private final Table table;
    private final List<Coder> coders;
    private final long[] strides;
    private final Longs amounts;
    private final Ints dates;
    private final Ints currencies;
    private final Ints sellers;
    private final @Nullable DayRates rates;
    private final @Nullable BitSet partners;
    private final int from;
    private final int to;

    /// Is told the rows of one sum.
    interface Recorder {
        void row(int nr, long amount, long rate);
    }

    private Kernel(
            Table table,
            Question question,
            List<Coder> coders,
            long[] strides,
            @Nullable DayRates rates,
            @Nullable BitSet partners) {
        this.table = table;
        this.coders = coders;
        this.strides = strides;
        this.rates = rates;
        this.partners = partners;
        amounts = table.longs(Transaction.AMOUNT);
        dates = table.ints(Transaction.DATE);
        currencies = table.ints(Transaction.CURRENCY);
        sellers = table.ints(Transaction.PARTNER);
        Period period = question.period();
        from = period == null ? Integer.MIN_VALUE : (int) period.from().toEpochDay();
        to = period == null ? Integer.MAX_VALUE : (int) period.to().toEpochDay();
    }

    /// Errors: `ArithmeticException` when the dimensions have more combinations than 2^63.
    static Kernel of(Ecosystem ecosystem, Question question, Cancel cancel) {
        Table table = ecosystem.table(Transaction.KIND);
        int[] range = Coders.range(table);
        Coders makers = new Coders(ecosystem, cancel);
        List<Coder> coders = new ArrayList<>();
        for (Dimension dimension : question.by()) {
            coders.add(makers.of(dimension, question.calendar(), range[0], range[1]));
        }
        Conversion in = question.in();
        if (in == null) {
            coders.add(makers.amountCurrency());
        }
        long[] strides = new long[coders.size()];
        long stride = 1;
        for (int i = strides.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride = Math.multiplyExact(stride, (long) coders.get(i).texts().size());
        }
        DayRates rates = in == null ? null : new DayRates(ecosystem, in, range[0], range[1]);
        Set<Id> whom = question.partners();
        BitSet partners = whom == null ? null : numbers(ecosystem.table(Partner.KIND), whom);
        return new Kernel(table, question, coders, strides, rates, partners);
    }

    private static BitSet numbers(Table table, Set<Id> ids) {
        BitSet numbers = new BitSet(table.end());
        ids.forEach(id -> numbers.set(table.nr(id)));
        numbers.clear(0);
        return numbers;
    }

    int chunks() {
        return (table.segmentCount() + CHUNK - 1) / CHUNK;
    }

    /// How many keys there can be.
    long keys() {
        return strides.length == 0 ? 1 : strides[0] * coders.getFirst().texts().size();
    }

    Sums chunk(int chunk) {
        Sums sums = Sums.below(keys());
        int end = Math.min(table.segmentCount(), (chunk + 1) * CHUNK);
        long[] keys = new long[Segments.SIZE];
        boolean plain = rates == null && isEverything() && sums.isDense();
        for (int s = chunk * CHUNK; s < end; s++) {
            code(s, keys);
            if (plain) {
                addAll(s, keys, sums.cells());
            } else {
                add(s, keys, sums, -1, null);
            }
        }
        return sums;
    }

    private boolean isEverything() {
        return partners == null && from == Integer.MIN_VALUE;
    }

    /// Tells the recorder every row whose key this is, by the same addition.
    void record(long key, Recorder recorder) {
        long[] keys = new long[Segments.SIZE];
        for (int s = 0; s < table.segmentCount(); s++) {
            code(s, keys);
            add(s, keys, Sums.below(0), key, recorder);
        }
    }

    private void code(int segment, long[] keys) {
        int rows = Math.min(Segments.SIZE, table.end() - (segment << Segments.BITS));
        Arrays.fill(keys, 0, rows, 0);
        for (int i = 0; i < strides.length; i++) {
            coders.get(i).add(segment, rows, keys, strides[i]);
        }
    }

    /// The addition of every row to an array, without a question to ask of any.
    private void addAll(int segment, long[] keys, long[] cells) {
        Rows heads = table.rows(segment);
        LongSegment values = amounts.segment(segment);
        for (int word = 0; word < Segments.SIZE / 64; word++) {
            for (long bits = heads.liveWord(word); bits != 0; bits &= bits - 1) {
                int i = (word << 6) + Long.numberOfTrailingZeros(bits);
                int cell = (int) keys[i] * 3;
                long value = values.at(i);
                long sum = cells[cell] + value;
                cells[cell] = sum;
                cells[cell + 1] += (value >> 63) + (Long.compareUnsigned(sum, value) < 0 ? 1 : 0);
                cells[cell + 2]++;
            }
        }
    }

    private void add(
            int segment, long[] keys, Sums sums, long wanted, @Nullable Recorder recorder) {
        Rows heads = table.rows(segment);
        LongSegment values = amounts.segment(segment);
        IntSegment days = dates.segment(segment);
        IntSegment monies = currencies.segment(segment);
        IntSegment whom = sellers.segment(segment);
        boolean all = isEverything();
        for (int word = 0; word < Segments.SIZE / 64; word++) {
            for (long bits = heads.liveWord(word); bits != 0; bits &= bits - 1) {
                int i = (word << 6) + Long.numberOfTrailingZeros(bits);
                int day = days.at(i);
                if (!all && !counts(day, whom.at(i))) {
                    continue;
                }
                long amount = values.at(i);
                long rate = rates == null ? 0 : rates.at(monies.at(i), day);
                if (recorder != null) {
                    if (keys[i] == wanted) {
                        recorder.row((segment << Segments.BITS) + i, amount, rate);
                    }
                    continue;
                }
                int slot = sums.slot(keys[i]);
                if (rates == null) {
                    sums.add(slot, amount);
                } else if (rate == DayRates.MISSING) {
                    sums.miss(slot, (long) day << 32 | monies.at(i));
                } else {
                    sums.addProduct(slot, amount, rate);
                }
            }
        }
    }

    private boolean counts(int day, int seller) {
        return day >= from && day < to && (partners == null || seller > 0 && partners.get(seller));
    }

    List<Coder> coders() {
        return coders;
    }

    /// The code of one dimension within a key.
    int code(long key, int dimension) {
        return (int) (key / strides[dimension] % coders.get(dimension).texts().size());
    }

    @Nullable DayRates rates() {
        return rates;
    }

    /// Whether another kernel adds the same rows to the same keys wherever segments are the same.
    boolean agrees(Kernel other) {
        if (!Arrays.equals(strides, other.strides) || !Objects.equals(partners, other.partners)) {
            return false;
        }
        for (int i = 0; i < strides.length; i++) {
            if (!coders.get(i).agrees(other.coders.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// All that a chunk's sums depend on beside the coders, by identity.
    Object[] inputs(int chunk) {
        int first = chunk * CHUNK;
        int end = Math.min(table.segmentCount(), first + CHUNK);
        Object[] inputs = new Object[(end - first) * (USED.size() + 1)];
        int at = 0;
        for (Field<?> field : USED) {
            int column = table.column(field.key());
            for (int s = first; s < end; s++) {
                inputs[at++] = table.segment(column, s);
            }
        }
        for (int s = first; s < end; s++) {
            inputs[at++] = table.rows(s);
        }
        return inputs;
    }
}
