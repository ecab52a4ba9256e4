package app.mangrove.mix.gap;

import app.mangrove.mix.actual.Standing;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Who lies in a cell.
public final class Members {
    private Members() {}

    /// The enrolled partners, by row number, in order.
    public static IntStream of(Standing standing, Cell cell) {
        return standing.enrolled().stream().filter(nr -> isIn(standing, nr, cell));
    }

    /// Whether a partner lies in a cell by the type that decides.
    public static boolean isIn(Standing standing, int nr, Cell cell) {
        return (cell.type() == 0 || standing.type(nr) == cell.type())
                && (cell.tier() == 0 || standing.tier(nr) == cell.tier())
                && has(standing.regions(nr), cell.region())
                && has(standing.verticals(nr), cell.vertical())
                && (cell.productLine() == 0 || sells(standing, nr, cell.productLine()));
    }

    private static boolean has(int[] chain, int nr) {
        if (nr == 0) {
            return true;
        }
        for (int at : chain) {
            if (at == nr) {
                return true;
            }
        }
        return false;
    }

    private static boolean sells(Standing standing, int nr, int line) {
        return Arrays.stream(standing.products(nr))
                .anyMatch(sold ->
                        sold > 0 && standing.trees().isWithin(Axis.PRODUCT_LINE, sold, line));
    }
}
