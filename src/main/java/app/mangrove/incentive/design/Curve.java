package app.mangrove.incentive.design;

import app.mangrove.model.plan.terms.Limit;
import app.mangrove.model.plan.terms.RatePart;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// What a component pays from zero up to a measure: straight lines between nodes, jumps at cliffs.
///
/// Shape: nodes ascend; from one to the next the payout is a line from `after` to `before`, but for
/// rounding to the minor unit.
public record Curve(
        Payout payout,
        List<Node> nodes,
        List<Cliff> cliffs,
        List<Band> bands,
        Optional<Long> cap,
        long top) {
    public Curve {
        nodes = List.copyOf(nodes);
        cliffs = List.copyOf(cliffs);
        bands = List.copyOf(bands);
    }

    /// A measure with what is paid just below it, at it, and just above it.
    public record Node(long x, long before, long at, long after) {}

    /// From a threshold to before the next, with the rate of its step.
    public record Band(long from, long until, BigDecimal rate) {}

    /// From zero to `top`, at least a quarter beyond the last threshold and the cap.
    public static Curve of(Payout payout, long seen) {
        TreeSet<Long> breaks = new TreeSet<>(thresholds(payout));
        long last = breaks.isEmpty() ? 0 : breaks.last();
        long top = Math.max(Math.max(seen, last + last / 3), one(payout));
        Optional<Long> cap = cap(payout);
        if (cap.isPresent()) {
            long reach = Math.max(top, last) * 8;
            kink(payout, cap.get(), last, reach).ifPresent(breaks::add);
            top = Math.max(top, breaks.last() + breaks.last() / 6);
        }
        breaks.add(0L);
        breaks.add(top);
        List<Node> nodes = new ArrayList<>();
        List<Cliff> cliffs = new ArrayList<>();
        for (long x : breaks.headSet(top, true)) {
            if (x >= 0) {
                Node node = node(payout, x);
                nodes.add(node);
                cliff(payout, node).ifPresent(cliffs::add);
            }
        }
        return new Curve(payout, nodes, cliffs, bands(payout, top), cap, top);
    }

    private static long one(Payout payout) {
        return payout.measure(
                payout.part().measure() instanceof app.mangrove.model.plan.terms.Measure.Money
                        ? BigDecimal.valueOf(10_000)
                        : BigDecimal.TEN);
    }

    private static List<Long> thresholds(Payout payout) {
        List<Long> all = new ArrayList<>();
        for (RatePart rate : payout.part().rate()) {
            switch (rate) {
                case RatePart.Cumulative table ->
                        table.steps().forEach(step -> all.add(payout.measure(step.from())));
                case RatePart.Growth growth -> {
                    BigDecimal baseline = BigDecimal.valueOf(payout.baseline());
                    growth.steps()
                            .forEach(step ->
                                    all.add(
                                            baseline.multiply(BigDecimal.ONE.add(step.from()))
                                                    .setScale(0, RoundingMode.CEILING)
                                                    .longValueExact()));
                }
                case RatePart.Flat other -> {}
                case RatePart.ByField other -> {}
                case RatePart.ByCase other -> {}
                case RatePart.ByAge other -> {}
            }
        }
        for (Limit limit : payout.limits()) {
            BigDecimal max = limit.max();
            if (limit.on() == Limit.On.QUANTITY && max != null) {
                all.add(Payout.unscaled(max, payout.measureScale()));
            }
        }
        return all;
    }

    private static Optional<Long> cap(Payout payout) {
        return payout.limits().stream()
                .filter(limit -> limit.on() == Limit.On.MONEY)
                .flatMap(limit -> Optional.ofNullable(limit.max()).stream())
                .map(max -> Payout.unscaled(max, payout.exponent()))
                .min(Long::compare);
    }

    /// Where the payout first reaches the cap on a rising stretch.
    private static Optional<Long> kink(Payout payout, long cap, long last, long reach) {
        List<Long> ends = new ArrayList<>(new TreeSet<>(thresholds(payout)));
        ends.removeIf(x -> x <= 0);
        ends.add(Math.max(reach, last + 1));
        long low = 0;
        for (long end : ends) {
            if (payout.raw(low) < cap && payout.raw(end - 1) >= cap) {
                long from = low;
                long to = end - 1;
                while (to - from > 1) {
                    long middle = from + (to - from) / 2;
                    if (payout.raw(middle) >= cap) {
                        to = middle;
                    } else {
                        from = middle;
                    }
                }
                return Optional.of(to);
            }
            low = end;
        }
        return Optional.empty();
    }

    private static Node node(Payout payout, long x) {
        long at = payout.at(x);
        return new Node(x, x == 0 ? at : payout.at(x - 1), at, payout.at(x + 1));
    }

    /// One more unit of measure may change the payout by its rate and by rounding, no more.
    private static Optional<Cliff> cliff(Payout payout, Node node) {
        if (node.x() == 0) {
            return Optional.empty();
        }
        long slope = Math.abs(payout.at(node.x() + 2) - node.after());
        long earlier = node.x() < 2 ? slope : Math.abs(node.before() - payout.at(node.x() - 2));
        long usual = Math.max(slope, earlier) + 2;
        if (Math.abs(node.at() - node.before()) > usual) {
            return Optional.of(new Cliff(node.x(), node.before(), node.at(), true));
        }
        return Math.abs(node.after() - node.at()) > usual
                ? Optional.of(new Cliff(node.x(), node.at(), node.after(), false))
                : Optional.empty();
    }

    private static List<Band> bands(Payout payout, long top) {
        List<Band> bands = new ArrayList<>();
        payout.part().rate().stream()
                .filter(RatePart.Cumulative.class::isInstance)
                .map(RatePart.Cumulative.class::cast)
                .findFirst()
                .ifPresent(table -> {
                    for (int i = 0; i < table.steps().size(); i++) {
                        long from = payout.measure(table.steps().get(i).from());
                        RatePart.@Nullable Step next =
                                i + 1 < table.steps().size() ? table.steps().get(i + 1) : null;
                        long until = next == null ? top : payout.measure(next.from());
                        if (from < top && until > from) {
                            bands.add(
                                    new Band(
                                            Math.max(0, from),
                                            Math.min(until, top),
                                            table.steps().get(i).rate()));
                        }
                    }
                });
        return bands;
    }

    /// What one more unit of measure earns between a node and the next, in minor units of money for
    /// each unit of the measure's last decimal.
    public double slope(int node) {
        Node from = nodes.get(node);
        Node to = nodes.get(node + 1);
        return to.x() == from.x()
                ? 0
                : (double) (to.before() - from.after()) / (double) (to.x() - from.x());
    }
}
