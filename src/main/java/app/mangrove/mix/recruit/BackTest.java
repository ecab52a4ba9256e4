package app.mangrove.mix.recruit;

import app.mangrove.mix.actual.Standing;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.Members;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Whether a profile would have told who sells: scores against what enrolled partners sold in
/// twelve months.
///
/// Shape: the rank correlation is Spearman's, ties at their mean rank, from −1 to 1; the lift is
/// the mean of what the top fifth by score sold ÷ the mean of all (of equal scores the earlier row
/// goes first, so read the lift beside the correlation). Both are empty where there is nothing to
/// compare: fewer than five partners, all scores or all sums alike.
public record BackTest(int partners, Optional<BigDecimal> correlation, Optional<BigDecimal> lift) {
    private static final int LEAST = 5;
    private static final int DIGITS = 4;

    /// Of the enrolled partners of a cell whose sum can be told.
    public static BackTest of(Standing standing, Profile profile, Cell cell) {
        int[] rows =
                Members.of(standing, cell).filter(nr -> standing.missing(nr).isEmpty()).toArray();
        long[] scores = Arrays.stream(rows).mapToLong(profile::score).toArray();
        long[] sold = Arrays.stream(rows).mapToLong(standing::year).toArray();
        return of(scores, sold);
    }

    static BackTest of(long[] scores, long[] sold) {
        int n = scores.length;
        if (n < LEAST) {
            return new BackTest(n, Optional.empty(), Optional.empty());
        }
        return new BackTest(n, correlation(ranks(scores), ranks(sold)), lift(scores, sold));
    }

    /// Twice the mean rank of each value, so that ties stay whole numbers.
    private static long[] ranks(long[] values) {
        List<Integer> order =
                IntStream.range(0, values.length)
                        .boxed()
                        .sorted(Comparator.comparingLong(i -> values[i]))
                        .toList();
        long[] ranks = new long[values.length];
        for (int from = 0; from < order.size(); ) {
            int to = from;
            while (to < order.size() && values[order.get(to)] == values[order.get(from)]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order.get(i)] = from + to + 1L;
            }
            from = to;
        }
        return ranks;
    }

    private static Optional<BigDecimal> correlation(long[] a, long[] b) {
        long n = a.length;
        long sumA = Arrays.stream(a).sum();
        long sumB = Arrays.stream(b).sum();
        BigDecimal both = BigDecimal.ZERO;
        BigDecimal first = BigDecimal.ZERO;
        BigDecimal second = BigDecimal.ZERO;
        for (int i = 0; i < n; i++) {
            BigDecimal x = BigDecimal.valueOf(n * a[i] - sumA);
            BigDecimal y = BigDecimal.valueOf(n * b[i] - sumB);
            both = both.add(x.multiply(y));
            first = first.add(x.multiply(x));
            second = second.add(y.multiply(y));
        }
        BigDecimal spread = first.multiply(second).sqrt(MathContext.DECIMAL128);
        return spread.signum() == 0
                ? Optional.empty()
                : Optional.of(both.divide(spread, DIGITS, RoundingMode.HALF_UP));
    }

    private static Optional<BigDecimal> lift(long[] scores, long[] sold) {
        int n = scores.length;
        int top = Math.max(1, n / 5);
        BigDecimal all = BigDecimal.valueOf(Arrays.stream(sold).sum());
        BigDecimal best =
                BigDecimal.valueOf(
                        IntStream.range(0, n)
                                .boxed()
                                .sorted(
                                        Comparator.comparingLong((Integer i) -> scores[i])
                                                .reversed()
                                                .thenComparing(i -> i))
                                .limit(top)
                                .mapToLong(i -> sold[i])
                                .sum());
        return all.signum() <= 0
                ? Optional.empty()
                : Optional.of(
                        best.multiply(BigDecimal.valueOf(n))
                                .divide(
                                        all.multiply(BigDecimal.valueOf(top)),
                                        DIGITS,
                                        RoundingMode.HALF_UP));
    }
}
