package app.mangrove.mix.risk;

import app.mangrove.mix.actual.Standing;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.Members;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How much of a cell's revenue of twelve months hangs on few partners.
///
/// Shape: HHI is the sum of the squares of the shares, from 0 (many alike) to 1 (one has all);
/// partners whose sum is not positive have no share. Holders are sorted, the greatest first.
public record Concentration(Cell cell, long total, BigDecimal index, List<Holder> holders) {
    /// From here on a reader should look, and from here on worry.
    public static final BigDecimal WARN = new BigDecimal("0.15");

    public static final BigDecimal CRITICAL = new BigDecimal("0.25");
    private static final int DIGITS = 6;

    public Concentration {
        holders = List.copyOf(holders);
    }

    /// A partner by its row number, with what it sold in ten-thousandths.
    public record Holder(int partner, long e4) {}

    public static Concentration of(Standing standing, Cell cell) {
        List<Holder> holders = new ArrayList<>();
        Members.of(standing, cell)
                .forEach(nr -> {
                    long sold = sold(standing, nr, cell);
                    if (sold > 0) {
                        holders.add(new Holder(nr, sold));
                    }
                });
        holders.sort(
                Comparator.comparingLong(Holder::e4).reversed().thenComparing(Holder::partner));
        BigInteger total = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (Holder holder : holders) {
            BigInteger e4 = BigInteger.valueOf(holder.e4);
            total = total.add(e4);
            squares = squares.add(e4.multiply(e4));
        }
        BigDecimal index =
                total.signum() == 0
                        ? BigDecimal.ZERO
                        : new BigDecimal(squares)
                                .divide(
                                        new BigDecimal(total.multiply(total)),
                                        DIGITS,
                                        RoundingMode.HALF_UP);
        return new Concentration(cell, total.longValueExact(), index, holders);
    }

    private static long sold(Standing standing, int nr, Cell cell) {
        if (cell.productLine() == 0) {
            return standing.year(nr);
        }
        int[] lines = standing.products(nr);
        long sum = 0;
        for (int i = 0; i < lines.length; i++) {
            boolean within =
                    standing.trees().isWithin(Axis.PRODUCT_LINE, lines[i], cell.productLine());
            sum += within && lines[i] > 0 ? standing.productSales(nr)[i] : 0;
        }
        return sum;
    }

    /// The share of the n greatest; zero of nothing.
    public BigDecimal top(int n) {
        long sum = holders.stream().limit(n).mapToLong(Holder::e4).sum();
        return total == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(sum)
                        .divide(BigDecimal.valueOf(total), DIGITS, RoundingMode.HALF_UP);
    }
}
