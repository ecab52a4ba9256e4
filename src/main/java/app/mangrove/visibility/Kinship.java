package app.mangrove.visibility;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.RelationTree;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Relation;

import java.time.LocalDate;
import java.util.List;

/// How every partner is related to one viewer on a day.
///
/// Shape: a sign is a set of bits: one for the viewer itself, then five for the relations that make
/// the hierarchy and five for each kind of relation alone. Partners of equal signs are treated
/// alike.
final class Kinship {
    private static final List<String> KINDS = Relation.RELATION.choices();
    private static final List<Relationship> BITS =
            List.of(
                    Relationship.PARENT,
                    Relationship.ANCESTOR,
                    Relationship.CHILD,
                    Relationship.DESCENDANT,
                    Relationship.SIBLING);
    private static final long SELF = 1;
    private static final long GROUP = (1L << BITS.size()) - 1;

    private final long[] signs;

    private Kinship(long[] signs) {
        this.signs = signs;
    }

    static Kinship of(Ecosystem ecosystem, int viewer, LocalDate day) {
        Kinship kinship = new Kinship(new long[ecosystem.table(Partner.KIND).end()]);
        kinship.add(RelationTree.on(ecosystem, day), viewer, 0);
        for (int i = 0; i < KINDS.size(); i++) {
            kinship.add(RelationTree.on(ecosystem, List.of(KINDS.get(i)), day), viewer, i + 1);
        }
        kinship.signs[viewer] = SELF;
        return kinship;
    }

    private void add(RelationTree tree, int viewer, int group) {
        mark(tree.parents(viewer), Relationship.PARENT, group);
        mark(tree.above(viewer), Relationship.ANCESTOR, group);
        mark(tree.children(viewer), Relationship.CHILD, group);
        mark(tree.below(viewer), Relationship.DESCENDANT, group);
        for (int parent : tree.parents(viewer)) {
            mark(tree.children(parent), Relationship.SIBLING, group);
        }
    }

    private void mark(int[] partners, Relationship as, int group) {
        for (int partner : partners) {
            signs[partner] |= bit(as, group);
        }
    }

    private static long bit(Relationship as, int group) {
        return 1L << (1 + group * BITS.size() + BITS.indexOf(as));
    }

    /// The sign of a partner that stands in one relationship, and in those that it includes.
    static long typical(Relationship as) {
        return switch (as) {
            case SELF -> SELF;
            case PARENT -> bit(as, 0) | bit(Relationship.ANCESTOR, 0);
            case CHILD -> bit(as, 0) | bit(Relationship.DESCENDANT, 0);
            case OTHER, ANY -> 0;
            default -> bit(as, 0);
        };
    }

    long sign(int partner) {
        return signs[partner];
    }

    static boolean isSelf(long sign) {
        return (sign & SELF) != 0;
    }

    /// Whether a partner of this sign stands in a relationship over a kind of relation, over the
    /// hierarchy where `via` is empty.
    static boolean holds(long sign, Relationship as, String via) {
        int group = via.isEmpty() ? 0 : KINDS.indexOf(via) + 1;
        return switch (as) {
            case ANY -> true;
            case SELF -> isSelf(sign);
            case OTHER -> !isSelf(sign) && (sign >> 1 + group * BITS.size() & GROUP) == 0;
            default -> !isSelf(sign) && (sign & bit(as, group)) != 0;
        };
    }

    /// The closest relationship in the hierarchy, to name it.
    static Relationship nearest(long sign) {
        for (Relationship as : Relationship.values()) {
            if (holds(sign, as, "")) {
                return as;
            }
        }
        return Relationship.OTHER;
    }
}
