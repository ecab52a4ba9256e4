package app.mangrove.hierarchy;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.fact.PartnerFigures;
import app.mangrove.model.fact.RelationTree;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The figures of every partner: its own, those of everybody below, both together.
///
/// Shape: by row numbers of the tree's snapshot. Whoever stands below a partner counts there once,
/// however many ways lead down, and a partner never counts as below itself; so the sums of two
/// parents of one child add up to more than what there is. Unit: counts, or ten-thousandths of
/// `currency`. Errors: a sum over a missing figure is missing, with its problem; a sum beyond 64
/// bits is `amount.range`.
public final class RollUp {
    private final RelationTree tree;
    private final String currency;
    private final Totals totals;
    private final Map<Measure, Column> columns = new EnumMap<>(Measure.class);

    /// A measure with its place among the totals; `wide` when a sum of it may leave 64 bits.
    private record Column(PartnerFigures own, int place, boolean wide, @Nullable Gaps gaps) {}

    private RollUp(RelationTree tree, Map<Measure, PartnerFigures> own, String currency) {
        this.tree = tree;
        this.currency = currency;
        Adding adding = new Adding(tree);
        long[] ones = new long[tree.end()];
        Arrays.fill(ones, 1);
        List<long[]> values = new ArrayList<>(List.of(ones));
        own.forEach((measure, figures) -> {
            Gaps gaps = null;
            if (!figures.missing().isEmpty()) {
                gaps = new Gaps(figures, tree.end(), adding.held());
                adding.run(gaps);
            }
            boolean wide = isWide(figures.values());
            columns.put(measure, new Column(figures, values.size(), wide, gaps));
            values.add(figures.values());
        });
        totals = new Totals(values, tree.end(), adding.held());
        adding.run(totals);
    }

    private static boolean isWide(long[] values) {
        long most = 0;
        for (long value : values) {
            most += Math.abs(value);
            if (most < 0 || value == Long.MIN_VALUE) {
                return true;
            }
        }
        return false;
    }

    /// Adds up what partners have of themselves; amounts are all in `currency`.
    public static RollUp of(RelationTree tree, Map<Measure, PartnerFigures> own, String currency) {
        return new RollUp(tree, own, currency);
    }

    public RelationTree tree() {
        return tree;
    }

    /// The ISO code of the amounts.
    public String currency() {
        return currency;
    }

    /// A figure of a partner; asking for a measure that was not given is a bug.
    public Outcome<Long> value(Measure measure, Part part, int nr) {
        Column column = columns.get(measure);
        if (column == null) {
            throw new IllegalArgumentException("no figures of " + measure);
        }
        if (part == Part.OWN) {
            return column.own.of(nr);
        }
        Optional<Problem> gap =
                column.gaps == null ? Optional.empty() : column.gaps.problem(part, nr);
        if (gap.isPresent()) {
            return Outcome.failed(gap.get());
        }
        if (column.wide) {
            return wide(column.own, part, nr, measure);
        }
        long total = totals.at(nr, column.place);
        return Outcome.ok(part == Part.TOTAL ? total : total - column.own.values()[nr]);
    }

    /// Adds one sum up by itself, because the sums that were added together may have wrapped.
    private Outcome<Long> wide(PartnerFigures own, Part part, int nr, Measure measure) {
        BigInteger sum = BigInteger.valueOf(part == Part.TOTAL ? own.values()[nr] : 0);
        for (int below : tree.below(nr)) {
            sum = sum.add(BigInteger.valueOf(own.values()[below]));
        }
        return sum.bitLength() > 63
                ? Outcome.failed("amount.range", sum.toString(), measure.isAmount() ? currency : "")
                : Outcome.ok(sum.longValueExact());
    }

    /// How many partners stand below a partner.
    public int partnersBelow(int nr) {
        return (int) totals.at(nr, 0) - 1;
    }
}
