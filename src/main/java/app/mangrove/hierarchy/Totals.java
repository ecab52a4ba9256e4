package app.mangrove.hierarchy;

import java.util.List;

/// Several figures of every partner together with what is below it.
///
/// Shape: the figures of a partner lie side by side, because they are added up together. Sums wrap
/// where they leave 64 bits; whoever reads them knows beforehand whether they can.
final class Totals implements Adding.Sums {
    private final int width;
    private final long[] sums;
    private final long[] held;

    /// Begins with what partners have of themselves, a column a figure.
    Totals(List<long[]> own, int end, int heldCount) {
        width = own.size();
        sums = new long[end * width];
        held = new long[heldCount * width];
        for (int c = 0; c < width; c++) {
            long[] column = own.get(c);
            for (int nr = 0, at = c; nr < end; nr++, at += width) {
                sums[at] = column[nr];
            }
        }
    }

    @Override
    public void lift(int from, int to) {
        add(sums, from * width, to * width);
    }

    @Override
    public void hold(int place, int from) {
        System.arraycopy(sums, from * width, held, place * width, width);
    }

    @Override
    public void drop(int place, int to) {
        add(held, place * width, to * width);
    }

    private void add(long[] from, int source, int target) {
        for (int c = 0; c < width; c++) {
            sums[target + c] += from[source + c];
        }
    }

    long at(int nr, int column) {
        return sums[nr * width + column];
    }
}
