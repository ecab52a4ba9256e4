package app.mangrove.mix.gap;

import app.mangrove.base.money.Rounding;
import app.mangrove.base.money.Scaled;
import app.mangrove.mix.actual.Standing;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.cell.CellIndex;
import app.mangrove.mix.cell.Trees;

import java.util.Arrays;
import java.util.BitSet;

/// Adds every partner into the cells that it lies in: one pass over the partners.
///
/// Shape: by place of the cell. In a cell of a product line a partner counts when it sold of it in
/// twelve months, with the part of its capacity that the line has in what it sold.
final class Actuals {
    final int[] count;
    final int[] further;
    final int[] active;
    final int[] prospects;
    final long[] now;
    final long[] then;
    final long[] coming;
    final long[] revenue;
    final BitSet missing = new BitSet();
    private final CellIndex index;
    private final Standing standing;
    private final Forecast forecast;

    Actuals(CellIndex index, Standing standing, Forecast forecast) {
        this.index = index;
        this.standing = standing;
        this.forecast = forecast;
        int size = index.cells().size();
        count = new int[size];
        further = new int[size];
        active = new int[size];
        prospects = new int[size];
        now = new long[size];
        then = new long[size];
        coming = new long[size];
        revenue = new long[size];
        for (int nr = 1; nr < standing.end(); nr++) {
            if (standing.isEnrolled(nr)
                    || standing.prospects().get(nr)
                    || forecast.coming(nr) > 0) {
                partner(nr);
            }
        }
        forecast.recruits().forEach(this::recruits);
    }

    private void partner(int nr) {
        long[] regions = index.parts(Axis.REGION, standing.regions(nr));
        long[] verticals = index.parts(Axis.VERTICAL, standing.verticals(nr));
        long[] tiers = index.parts(Axis.TIER, standing.tier(nr));
        long[] types = index.parts(Axis.TYPE, standing.type(nr));
        long[] others = others(nr);
        long[] spots = spots(tiers, regions, verticals);
        Share share = new Share(nr);
        share.whole();
        if (index.occurs(Axis.PRODUCT_LINE, 0)) {
            add(share, types, others, spots, index.part(Axis.PRODUCT_LINE, 0));
        }
        int[] lines = lines(nr);
        for (int line : lines) {
            share.of(line);
            add(share, types, others, spots, index.part(Axis.PRODUCT_LINE, line));
        }
    }

    private static long[] spots(long[] tiers, long[] regions, long[] verticals) {
        long[] spots = new long[tiers.length * regions.length * verticals.length];
        int i = 0;
        for (long tier : tiers) {
            for (long region : regions) {
                for (long vertical : verticals) {
                    spots[i++] = tier + region + vertical;
                }
            }
        }
        return spots;
    }

    private long[] others(int nr) {
        return Arrays.stream(standing.further(nr))
                .filter(type -> index.occurs(Axis.TYPE, type))
                .mapToLong(type -> index.part(Axis.TYPE, type))
                .toArray();
    }

    /// The product lines of the index that a partner sold of, each once.
    private int[] lines(int nr) {
        return Arrays.stream(standing.products(nr))
                .flatMap(line -> Arrays.stream(standing.trees().chain(Axis.PRODUCT_LINE, line)))
                .filter(line -> index.occurs(Axis.PRODUCT_LINE, line))
                .distinct()
                .toArray();
    }

    private void add(Share share, long[] types, long[] others, long[] spots, long line) {
        for (long spot : spots) {
            long key = spot + line;
            for (long type : types) {
                int at = index.place(key + type);
                if (at >= 0) {
                    share.into(at);
                }
            }
            for (long type : others) {
                int at = index.place(key + type);
                if (at >= 0 && share.enrolled) {
                    further[at]++;
                }
            }
        }
    }

    /// What one partner brings to a cell, whole or of one product line.
    private final class Share {
        private final int nr;
        private final boolean enrolled;
        private final boolean prospect;
        private final boolean lost;
        private long sold;
        private long nowPart;
        private long thenPart;
        private long comingPart;

        Share(int nr) {
            this.nr = nr;
            enrolled = standing.isEnrolled(nr);
            prospect = standing.prospects().get(nr);
            lost = standing.missing(nr).isPresent();
        }

        void whole() {
            sold = standing.year(nr);
            nowPart = forecast.now(nr);
            thenPart = forecast.then(nr);
            comingPart = forecast.coming(nr);
        }

        void of(int line) {
            Trees trees = standing.trees();
            int[] lines = standing.products(nr);
            long[] sales = standing.productSales(nr);
            sold = 0;
            long all = 0;
            long mine = 0;
            for (int i = 0; i < lines.length; i++) {
                boolean within = trees.isWithin(Axis.PRODUCT_LINE, lines[i], line);
                sold += within ? sales[i] : 0;
                mine += within ? Math.max(0, sales[i]) : 0;
                all += Math.max(0, sales[i]);
            }
            nowPart = part(forecast.now(nr), mine, all);
            thenPart = part(forecast.then(nr), mine, all);
            comingPart = part(forecast.coming(nr), mine, all);
        }

        private static long part(long value, long mine, long all) {
            return all == 0 ? 0 : Scaled.multiplyDivide(value, mine, all, Rounding.HALF_UP);
        }

        void into(int at) {
            if (enrolled) {
                count[at]++;
                active[at] += standing.isActive(nr) ? 1 : 0;
                now[at] += nowPart;
                then[at] += thenPart;
                revenue[at] += sold;
                if (lost) {
                    missing.set(at);
                }
            }
            prospects[at] += prospect ? 1 : 0;
            coming[at] += comingPart;
        }
    }

    private void recruits(Forecast.Recruits recruits) {
        Cell cell = recruits.cell();
        Trees trees = standing.trees();
        for (int at = 0; at < index.cells().size(); at++) {
            if (trees.isWithin(cell, index.cells().get(at))) {
                coming[at] += recruits.e4();
            }
        }
    }
}
