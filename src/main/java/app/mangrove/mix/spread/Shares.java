package app.mangrove.mix.spread;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A total and its parts while somebody shifts them: the sum never changes.
public record Shares(List<Long> parts, long unit) {
    public Shares {
        parts = List.copyOf(parts);
    }

    public long total() {
        return parts.stream().mapToLong(Long::longValue).sum();
    }

    /// The part as a fraction of the total; 0 of nothing.
    public double share(int i) {
        return total() == 0 ? 0 : (double) parts.get(i) / total();
    }

    /// Moves the border after a part by so much, to the right for more: its neighbour pays, down to
    /// nothing.
    public Shares shift(int border, long by) {
        long units = by / unit * unit;
        long moved = Math.clamp(units, -parts.get(border), parts.get(border + 1));
        List<Long> next = new ArrayList<>(parts);
        next.set(border, parts.get(border) + moved);
        next.set(border + 1, parts.get(border + 1) - moved);
        return new Shares(next, unit);
    }

    /// Gives one part a size; the others keep their proportion to each other.
    public Shares set(int i, long size) {
        long wanted = Math.clamp(size / unit * unit, 0, total());
        List<Long> weights = new ArrayList<>(parts);
        weights.remove(i);
        List<Long> others = new ArrayList<>(Portions.of(total() - wanted, weights, unit));
        if (others.isEmpty()) {
            return this;
        }
        others.add(i, wanted);
        return new Shares(others, unit);
    }

    /// The places of the parts that differ from another state.
    public List<Integer> changed(Shares other) {
        return IntStream.range(0, parts.size())
                .filter(i -> !parts.get(i).equals(other.parts.get(i)))
                .boxed()
                .toList();
    }
}
