package app.mangrove.transfer.run;

import app.mangrove.model.FieldType;
import app.mangrove.model.Kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// In which order kinds are brought in, so that what rows refer to is there before them.
///
/// Shape: kinds that refer to each other, or to themselves, cannot be ordered: their new rows get
/// numbers beforehand.
record Order(List<Kind<?>> kinds, Set<Kind<?>> numbered) {
    static Order of(List<Compiled> entries) {
        Map<Kind<?>, Set<Kind<?>>> refers = new HashMap<>();
        Set<Kind<?>> kinds = new LinkedHashSet<>();
        for (Compiled entry : entries) {
            kinds.add(entry.entry().kind());
            Set<Kind<?>> targets =
                    refers.computeIfAbsent(entry.entry().kind(), k -> new LinkedHashSet<>());
            for (Bound bound : entry.fields()) {
                if (bound.field.type() == FieldType.REF) {
                    targets.add(bound.field.target());
                }
            }
        }
        Order order = new Order(new ArrayList<>(), new HashSet<>());
        Set<Kind<?>> open = new HashSet<>();
        kinds.forEach(kind -> order.visit(kind, kinds, refers, open));
        return order;
    }

    private void visit(
            Kind<?> kind,
            Set<Kind<?>> imported,
            Map<Kind<?>, Set<Kind<?>>> refers,
            Set<Kind<?>> open) {
        if (!imported.contains(kind) || kinds.contains(kind)) {
            return;
        }
        if (!open.add(kind)) {
            numbered.add(kind);
            return;
        }
        refers.getOrDefault(kind, Set.of()).forEach(to -> visit(to, imported, refers, open));
        open.remove(kind);
        kinds.add(kind);
    }
}
