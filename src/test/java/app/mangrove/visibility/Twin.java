package app.mangrove.visibility;

import app.mangrove.model.Field;
import app.mangrove.model.Kind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Says slowly, from the words of the documentation, what a viewer may see: partners are numbers
/// from 0, arcs lead down.
final class Twin {
    record Arc(String kind, int parent, int child) {}

    record Rule(String relation, String via, String object, String field, String access, int k) {}

    private static final List<String> ORDER = List.of("FULL", "MASKED", "AGGREGATE", "NONE");
    private static final Set<String> TREE = Set.of("DISTRIBUTES", "MASTER_AGENT", "OWNS");
    private final List<Arc> arcs;
    private final List<Rule> rules;
    private final int viewer;

    Twin(List<Arc> arcs, List<Rule> rules, int viewer) {
        this.arcs = arcs;
        this.rules = rules;
        this.viewer = viewer;
    }

    private boolean counts(Arc arc, String via) {
        return via.isEmpty() ? TREE.contains(arc.kind) : via.equals(arc.kind);
    }

    private Set<Integer> next(Set<Integer> from, String via, boolean down) {
        Set<Integer> to = new HashSet<>();
        for (Arc arc : arcs) {
            if (counts(arc, via) && from.contains(down ? arc.parent : arc.child)) {
                to.add(down ? arc.child : arc.parent);
            }
        }
        return to;
    }

    private Set<Integer> all(String via, boolean down) {
        Set<Integer> found = new HashSet<>();
        Set<Integer> last = Set.of(viewer);
        while (!found.containsAll(last = next(last, via, down))) {
            found.addAll(last);
        }
        found.addAll(last);
        return found;
    }

    private boolean holds(String relation, String via, int partner) {
        if (relation.equals("ANY") || partner == viewer) {
            return relation.equals("ANY") || relation.equals("SELF");
        }
        Set<Integer> parents = next(Set.of(viewer), via, false);
        boolean above = all(via, false).contains(partner);
        boolean below = all(via, true).contains(partner);
        boolean sibling = next(parents, via, true).contains(partner);
        return switch (relation) {
            case "PARENT" -> parents.contains(partner);
            case "ANCESTOR" -> above;
            case "CHILD" -> next(Set.of(viewer), via, true).contains(partner);
            case "DESCENDANT" -> below;
            case "SIBLING" -> sibling;
            case "OTHER" -> !above && !below && !sibling;
            default -> false;
        };
    }

    private static boolean covers(String wide, String narrow) {
        return wide.equals(narrow)
                || wide.equals("ANY")
                || wide.equals("ANCESTOR") && narrow.equals("PARENT")
                || wide.equals("DESCENDANT") && narrow.equals("CHILD");
    }

    private static boolean within(Rule a, Rule b) {
        boolean via = a.via.equals(b.via) || b.relation.equals("ANY");
        via |= !b.relation.equals("OTHER") && b.via.isEmpty() && TREE.contains(a.via);
        via |= b.relation.equals("OTHER") && a.via.isEmpty() && TREE.contains(b.via);
        return covers(b.relation, a.relation)
                && via
                && (b.field.isEmpty() || b.field.equals(a.field));
    }

    record Answer(String access, int k) {}

    private Answer ruled(Kind<?> kind, Field<?> field, int partner) {
        boolean guarded = field != null && Guarded.needsOwnRule(field, partner == viewer);
        List<Rule> fitting = new ArrayList<>();
        for (Rule rule : rules) {
            boolean named = field != null && rule.field.equals(field.key());
            if (rule.object.equals(kind.key())
                    && (named || rule.field.isEmpty() && !guarded)
                    && holds(rule.relation, rule.via, partner)) {
                fitting.add(rule);
            }
        }
        List<Rule> best =
                fitting.stream()
                        .filter(a -> fitting.stream().noneMatch(b -> within(b, a) && !within(a, b)))
                        .toList();
        String access = best.isEmpty() ? "NONE" : "FULL";
        for (Rule rule : best) {
            access = ORDER.indexOf(rule.access) > ORDER.indexOf(access) ? rule.access : access;
        }
        int k = 0;
        for (Rule rule : best) {
            k = rule.access.equals(access) ? Math.max(k, rule.k) : k;
        }
        return new Answer(access, Math.max(2, k));
    }

    private String presence(Kind<?> kind, int partner) {
        String best = ruled(kind, null, partner).access;
        List<Field<?>> fields = new ArrayList<>(kind.fields());
        fields.add(Field.text("x_secret"));
        for (Field<?> field : fields) {
            String own = ruled(kind, field, partner).access;
            best = ORDER.indexOf(own) < ORDER.indexOf(best) ? own : best;
        }
        return best;
    }

    /// How a field of the rows of a kind that belong to a partner is seen.
    Answer field(Kind<?> kind, Field<?> field, int partner) {
        Answer own = ruled(kind, field, partner);
        String cap =
                kind.key().equals("partner")
                        ? "FULL"
                        : presence(app.mangrove.model.partner.Partner.KIND, partner);
        boolean capped =
                !cap.equals("FULL")
                        && !cap.equals("MASKED")
                        && ORDER.indexOf(cap) > ORDER.indexOf(own.access);
        return capped ? new Answer(cap, own.k) : own;
    }

    boolean isShown(Kind<?> kind, Field<?> field, int partner) {
        return field(kind, field, partner).access.equals("FULL");
    }
}
