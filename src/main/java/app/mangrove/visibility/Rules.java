package app.mangrove.visibility;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.fact.RelationTree;
import app.mangrove.model.partner.Role;
import app.mangrove.model.program.VisibilityRule;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rules that hold for viewers of some types on a day, and which of them decides.
///
/// Shape: a rule is more specific than another when it is narrower in one of viewer type,
/// relationship, kind of relation and field, and wider in none. The most specific decides; of
/// several that neither narrows the other, the strictest.
final class Rules {
    private final Map<String, List<VisibilityRule>> byObject = new HashMap<>();

    private Rules() {}

    /// Those for one viewer, by the roles that it has on the day.
    static Rules of(Ecosystem ecosystem, Id viewer, LocalDate day) {
        Set<Id> types = new HashSet<>();
        for (Role role : ecosystem.all(Role.KIND)) {
            if (role.partner().equals(viewer) && holds(role.validFrom(), role.validTo(), day)) {
                types.add(role.type());
            }
        }
        return of(ecosystem, types, day);
    }

    static Rules of(Ecosystem ecosystem, Set<Id> viewerTypes, LocalDate day) {
        Rules rules = new Rules();
        for (VisibilityRule rule : ecosystem.all(VisibilityRule.KIND)) {
            Id type = rule.viewerType();
            if ((type == null || viewerTypes.contains(type))
                    && holds(rule.validFrom(), rule.validTo(), day)) {
                rules.byObject.computeIfAbsent(rule.object(), o -> new ArrayList<>()).add(rule);
            }
        }
        return rules;
    }

    static boolean holds(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }

    /// What decides on a field, or on the rows of a kind where `field` is null, of a partner of a
    /// sign.
    Decision decide(Kind<?> kind, @Nullable Field<?> field, long sign) {
        boolean guarded = field != null && Guarded.needsOwnRule(field, Kinship.isSelf(sign));
        List<VisibilityRule> fitting = new ArrayList<>();
        for (VisibilityRule rule : byObject.getOrDefault(kind.key(), List.of())) {
            boolean fits =
                    rule.field() == null
                            ? !guarded
                            : field != null && rule.field().equals(field.key());
            if (fits && Kinship.holds(sign, relationship(rule), via(rule))) {
                fitting.add(rule);
            }
        }
        if (fitting.isEmpty()) {
            return Decision.of(
                    Access.NONE, guarded ? Decision.Ground.GUARDED : Decision.Ground.NO_RULE);
        }
        List<VisibilityRule> deciding =
                fitting.stream()
                        .filter(a -> fitting.stream().noneMatch(b -> isNarrower(b, a)))
                        .toList();
        Access access = Access.FULL;
        for (VisibilityRule rule : deciding) {
            access = access.stricter(access(rule));
        }
        return decided(access, deciding);
    }

    private static Decision decided(Access access, List<VisibilityRule> deciding) {
        int atLeast = 0;
        List<Id> ids = new ArrayList<>();
        for (VisibilityRule rule : deciding) {
            if (access(rule) == access) {
                Long wanted = rule.atLeast();
                atLeast = Math.max(atLeast, wanted == null ? Decision.USUAL : clamp(wanted));
                ids.add(rule.id());
            }
        }
        return new Decision(access, atLeast, Decision.Ground.RULE, ids);
    }

    private static int clamp(long wanted) {
        return Math.clamp(wanted, Decision.FEWEST, Integer.MAX_VALUE);
    }

    /// Whether `a` is narrower than `b` in something and wider in nothing.
    static boolean isNarrower(VisibilityRule a, VisibilityRule b) {
        return isWithin(a, b) && !isWithin(b, a);
    }

    private static boolean isWithin(VisibilityRule a, VisibilityRule b) {
        return relationship(b).covers(relationship(a))
                && isViaWithin(a, b)
                && (b.viewerType() == null || b.viewerType().equals(a.viewerType()))
                && (b.field() == null || b.field().equals(a.field()));
    }

    /// One kind of relation is within the hierarchy that it is part of; who is unrelated in the
    /// whole hierarchy is so in each of its kinds.
    private static boolean isViaWithin(VisibilityRule a, VisibilityRule b) {
        if (relationship(b) == Relationship.ANY || via(a).equals(via(b))) {
            return true;
        }
        boolean other = relationship(b) == Relationship.OTHER;
        String whole = other ? via(a) : via(b);
        String part = other ? via(b) : via(a);
        return whole.isEmpty() && RelationTree.HIERARCHY.contains(part);
    }

    static Access access(VisibilityRule rule) {
        return Access.valueOf(rule.access());
    }

    static Relationship relationship(VisibilityRule rule) {
        return Relationship.valueOf(rule.relation());
    }

    /// The kind of relation that a rule holds over; empty for the hierarchy, and where none is
    /// between.
    static String via(VisibilityRule rule) {
        String via = rule.via();
        Relationship as = relationship(rule);
        return via == null || as == Relationship.SELF || as == Relationship.ANY ? "" : via;
    }
}
