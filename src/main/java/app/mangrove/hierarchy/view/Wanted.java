package app.mangrove.hierarchy.view;

import app.mangrove.hierarchy.Measure;
import app.mangrove.hierarchy.Part;
import app.mangrove.hierarchy.RollUp;
import app.mangrove.hierarchy.Span;
import app.mangrove.insight.Insight;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.fact.RelationTree;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.table.Sort;

import java.text.Collator;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What a person asked the screen for.
///
/// Shape: `text` finds names that hold it, and shows them with whoever stands above; `alone` also
/// shows partners that stand in no relation.
record Wanted(
        LocalDate day, List<String> kinds, Span span, Sort order, String text, boolean alone) {
    static final Sort USUAL = new Sort(FigureColumn.key(Measure.REVENUE, Part.TOTAL), true);

    /// Adds everything up and puts the partners in order.
    Shown of(Ecosystem ecosystem, Insight insight, Collator collator) {
        Lens lens = Lens.of(ecosystem, day);
        RollUp rolled = insight.hierarchy(ecosystem, lens, kinds, span);
        RelationTree tree = rolled.tree();
        int[] all = ecosystem.table(Partner.KIND).numbers();
        int[] joined = IntStream.of(all).filter(tree::isJoined).toArray();
        int[] numbers =
                IntStream.of(found(ecosystem, tree, alone ? all : joined))
                        .boxed()
                        .sorted(order(ecosystem, rolled, collator))
                        .mapToInt(nr -> nr)
                        .toArray();
        return new Shown(ecosystem, lens, span, rolled, numbers, all.length - joined.length);
    }

    private int[] found(Ecosystem ecosystem, RelationTree tree, int[] numbers) {
        String part = text.strip().toLowerCase(Locale.ROOT);
        if (part.isEmpty()) {
            return numbers;
        }
        BitSet found = new BitSet();
        for (int nr : numbers) {
            if (ecosystem.name(Partner.KIND, nr).toLowerCase(Locale.ROOT).contains(part)) {
                for (int at = nr; at != 0; at = tree.parent(at)) {
                    found.set(at);
                }
            }
        }
        return IntStream.of(numbers).filter(found::get).toArray();
    }

    private Comparator<Integer> order(Ecosystem ecosystem, RollUp rolled, Collator collator) {
        Comparator<Integer> byName =
                Comparator.comparing(nr -> ecosystem.name(Partner.KIND, nr), collator);
        Comparator<Integer> wanted = byName;
        if (order.column().equals("below")) {
            wanted = Comparator.comparingInt(rolled::partnersBelow);
        } else if (!order.column().equals("name")) {
            FigureColumn.Place place = FigureColumn.place(order.column());
            wanted =
                    Comparator.comparingLong(nr ->
                            rolled.value(place.measure(), place.part(), nr)
                                    .optional()
                                    .orElse(Long.MIN_VALUE));
        }
        return (order.descending() ? wanted.reversed() : wanted)
                .thenComparing(byName)
                .thenComparingInt(nr -> nr);
    }
}
