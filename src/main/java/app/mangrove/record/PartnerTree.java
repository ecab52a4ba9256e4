package app.mangrove.record;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/// Which partner stands above which: the one that it buys through, else its agent, else its owner.
///
/// Shape: by row numbers of one snapshot; relations that have ended do not count, and of several
/// parents the first by that order, then the lowest row number.
public final class PartnerTree {
    private static final List<String> ORDER = List.of("DISTRIBUTES", "MASTER_AGENT", "OWNS");

    private record Parent(int nr, int rank) {}

    private PartnerTree() {}

    /// The number of the partner above a partner, or 0.
    public static IntUnaryOperator of(Ecosystem ecosystem) {
        Map<Integer, Parent> parents =
                ecosystem.derive(List.of("partner-tree"), PartnerTree::parents);
        return nr -> {
            Parent parent = parents.get(nr);
            return parent == null ? 0 : parent.nr();
        };
    }

    private static Map<Integer, Parent> parents(Ecosystem ecosystem) {
        Map<Integer, Parent> parents = new HashMap<>();
        Table partners = ecosystem.table(Partner.KIND);
        for (Relation relation : ecosystem.all(Relation.KIND)) {
            int rank = ORDER.indexOf(relation.relation());
            int child = partners.nr(relation.childPartner());
            int parent = partners.nr(relation.parentPartner());
            if (rank >= 0
                    && relation.validTo() == null
                    && child != 0
                    && parent != 0
                    && child != parent) {
                parents.merge(child, new Parent(parent, rank), PartnerTree::nearer);
            }
        }
        return parents;
    }

    private static Parent nearer(Parent one, Parent other) {
        if (one.rank() != other.rank()) {
            return one.rank() < other.rank() ? one : other;
        }
        return one.nr() <= other.nr() ? one : other;
    }
}
