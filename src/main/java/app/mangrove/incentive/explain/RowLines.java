package app.mangrove.incentive.explain;

import app.mangrove.incentive.plan.Earnings;
import app.mangrove.incentive.read.Prepared;
import app.mangrove.incentive.row.Kernel;
import app.mangrove.incentive.row.Scratch;
import app.mangrove.incentive.window.Slot;
import app.mangrove.incentive.window.Track;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the rows of one component that gave a partner something, by running its kernels again.
final class RowLines implements Kernel.Watch {
    private final int payee;
    private final List<RowLine> lines = new ArrayList<>();

    private RowLines(int payee) {
        this.payee = payee;
    }

    /// The rows of some months, in the order of their months and numbers.
    static List<RowLine> of(Earnings earnings, Track track, int payee, int first, int last) {
        RowLines found = new RowLines(payee);
        Scratch scratch = new Scratch();
        for (Slot slot : track.slots()) {
            Kernel kernel = slot.kernel();
            earnings.kept()
                    .segments(slot.terms().rows().of(), first, last)
                    .forEach(segment -> {
                        if (segment.maxMonth() >= first && segment.minMonth() <= last) {
                            int[] rows = rows(segment, first, last);
                            kernel.run(segment, rows, scratch, earnings.sums(0)[0], 1, found);
                        }
                    });
        }
        found.lines.sort(Comparator.comparingInt(RowLine::month).thenComparingInt(RowLine::nr));
        return found.lines;
    }

    private static int[] rows(Prepared segment, int first, int last) {
        short[] months = segment.months();
        int[] rows = new int[segment.live().length];
        int n = 0;
        for (int row : segment.live()) {
            rows[n] = row;
            n += months[row] >= first && months[row] <= last ? 1 : 0;
        }
        return java.util.Arrays.copyOf(rows, n);
    }

    @Override
    public void rows(Kernel kernel, Prepared p, Kernel.Paid paid) {
        for (int i = 0; i < paid.count(); i++) {
            long given = paid.share(i, payee);
            if (given != Kernel.Paid.NOTHING) {
                int row = paid.row(i);
                lines.add(
                        new RowLine(
                                kernel,
                                p.nr(row),
                                p.months()[row],
                                paid.day(i),
                                paid.measure(i),
                                paid.rate(i),
                                paid.amount(i),
                                given));
            }
        }
    }
}
