package app.mangrove.incentive.read;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Refusal;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The line above each partner by relations of one kind, on each day.
///
/// Shape: depth 1 is the top. Of several parents on one day the one that was so first counts, then
/// the one with the lower row number. Errors: a line that bites its tail refuses the run with
/// `incentive.circle`.
public final class Line {
    private final Ecosystem ecosystem;
    private final Spans parents;
    private final int[] steadyDepth;

    private Line(Ecosystem ecosystem, Spans parents) {
        this.ecosystem = ecosystem;
        this.parents = parents;
        steadyDepth = new int[parents.end()];
        for (int partner = 1; partner < steadyDepth.length; partner++) {
            steadyDepth[partner] = depthIfSteady(partner);
        }
    }

    public static Line of(Ecosystem ecosystem, String relation) {
        return ecosystem.derive(List.of(Line.class, relation), eco -> read(eco, relation));
    }

    private static Line read(Ecosystem ecosystem, String relation) {
        Table table = ecosystem.table(Relation.KIND);
        int code = table.dictionary(Relation.RELATION).find(relation);
        Ints kinds = table.ints(Relation.RELATION);
        Ints above = table.ints(Relation.PARENT_PARTNER);
        Ints below = table.ints(Relation.CHILD_PARTNER);
        Ints from = table.ints(Relation.VALID_FROM);
        Ints to = table.ints(Relation.VALID_TO);
        List<Spans.Fact> facts = new ArrayList<>();
        table.forEach(nr -> {
            if (kinds.at(nr) == code) {
                int end = to.at(nr);
                facts.add(
                        new Spans.Fact(
                                below.at(nr),
                                from.at(nr),
                                end == IntSegment.NULL ? Integer.MAX_VALUE : end,
                                above.at(nr)));
            }
        });
        Comparator<Spans.Fact> first =
                Comparator.comparingInt(Spans.Fact::from).thenComparingInt(Spans.Fact::value);
        return new Line(ecosystem, Spans.of(ecosystem.table(Partner.KIND).end(), facts, first));
    }

    private int depthIfSteady(int partner) {
        int depth = 1;
        int at = parents.steady(partner);
        while (at > 0) {
            if (++depth > parents.end()) {
                throw circle(partner);
            }
            at = parents.steady(at);
        }
        return at < 0 ? -1 : depth;
    }

    private Refusal circle(int partner) {
        return new Refusal(Problem.of("incentive.circle", ecosystem.name(Partner.KIND, partner)));
    }

    /// Whether nothing above a partner ever changes.
    public boolean isSteady(int partner) {
        return steadyDepth[partner] > 0;
    }

    public int parent(int partner, int day) {
        return parents.at(partner, day);
    }

    /// How many stand from a partner to the top, itself included.
    public int depth(int partner, int day) {
        int known = steadyDepth[partner];
        if (known > 0) {
            return known;
        }
        int depth = 1;
        for (int at = parent(partner, day); at > 0; at = parent(at, day)) {
            if (++depth > parents.end()) {
                throw circle(partner);
            }
        }
        return depth;
    }

    /// The n-th above a partner, 0 for none; the partner itself for n = 0.
    public int ancestor(int partner, int n, int day) {
        int at = partner;
        for (int i = 0; i < n && at > 0; i++) {
            at = parents.at(at, day);
        }
        return at;
    }

    /// The one at the top of a partner's line.
    public int top(int partner, int day) {
        return ancestor(partner, depth(partner, day) - 1, day);
    }
}
