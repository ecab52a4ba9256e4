package app.mangrove.model.query;

import app.mangrove.model.FieldType;
import app.mangrove.model.column.LongSegment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;

/// Sums and counts of a column over the rows that a query found; different currencies are never
/// added.
public final class Summaries {
    private Summaries() {}

    /// A sum of the values that there are. Unit: `currency` is an ISO code, empty for numbers that
    /// are no amounts and for amounts without a currency.
    public record Sum(String currency, BigDecimal total, long count) {}

    /// One sum a currency, in the order of their codes; for a column that is no number, how many
    /// rows have a value.
    public static List<Sum> of(Result result, Column column) {
        if (!column.type().isNumber()) {
            long count = 0;
            for (int nr : result.shared()) {
                count += column.value(nr) == null ? 0 : 1;
            }
            return List.of(new Sum("", BigDecimal.valueOf(count), count));
        }
        Map<String, Adding> sums = new TreeMap<>();
        if (column.next() == null) {
            direct(result, column, sums);
        } else {
            for (int nr : result.shared()) {
                Object value = column.value(nr);
                if (value != null) {
                    adding(sums, column, nr).add(unscaled(value, column.scale()));
                }
            }
        }
        List<Sum> all = new ArrayList<>();
        sums.forEach((currency, adding) ->
                all.add(new Sum(currency, adding.total(column.scale()), adding.count)));
        return all;
    }

    private static void direct(Result result, Column column, Map<String, Adding> sums) {
        IntToLongFunction values = column.longs();
        boolean amounts = column.type() == FieldType.AMOUNT;
        Adding plain = new Adding();
        Adding[] byCurrency = new Adding[amounts ? 256 : 0];
        CurrencyOf refs = amounts ? CurrencyOf.of(column) : null;
        for (int nr : result.shared()) {
            long value = values.applyAsLong(nr);
            if (value == LongSegment.NULL) {
                continue;
            }
            int ref = refs == null ? -1 : refs.at(nr);
            if (ref <= 0 || ref >= byCurrency.length) {
                (ref < 0 ? plain : adding(sums, column, nr)).add(value);
            } else {
                if (byCurrency[ref] == null) {
                    byCurrency[ref] = adding(sums, column, nr);
                }
                byCurrency[ref].add(value);
            }
        }
        if (plain.count > 0) {
            String currency = column.currency(0);
            sums.put(currency, plain);
        }
    }

    private static Adding adding(Map<String, Adding> sums, Column column, int nr) {
        return sums.computeIfAbsent(column.currency(nr), c -> new Adding());
    }

    private static long unscaled(Object value, int scale) {
        return value instanceof Long number
                ? number
                : ((BigDecimal) value).setScale(scale).unscaledValue().longValueExact();
    }

    /// The row number of an amount's currency; −1 where every row's is the same or none.
    private interface CurrencyOf {
        int at(int nr);

        static CurrencyOf of(Column column) {
            int index =
                    column.field()
                            .flatMap(field -> field.currency())
                            .map(column.table()::column)
                            .orElse(-1);
            if (index < 0 || column.table().fields().get(index).type() != FieldType.REF) {
                return nr -> -1;
            }
            var refs = column.table().ints(column.table().fields().get(index));
            return nr -> Math.max(0, refs.at(nr));
        }
    }

    /// A sum that cannot overflow.
    private static final class Adding {
        private long sum;
        private BigInteger carried = BigInteger.ZERO;
        private long count;

        void add(long value) {
            long next = sum + value;
            if (((sum ^ next) & (value ^ next)) < 0) {
                carried = carried.add(BigInteger.valueOf(sum));
                next = value;
            }
            sum = next;
            count++;
        }

        BigDecimal total(int scale) {
            return new BigDecimal(carried.add(BigInteger.valueOf(sum)), scale);
        }
    }
}
