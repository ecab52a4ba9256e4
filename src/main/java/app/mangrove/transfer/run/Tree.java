package app.mangrove.transfer.run;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.model.Id;
import app.mangrove.model.column.Ints;
import app.mangrove.transfer.preview.Place;
import app.mangrove.transfer.preview.RowProblem;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The parents that an import gives to rows of a kind that is a tree, so that none becomes its own
/// ancestor.
final class Tree {
    static final String PARENT = "parent";
    private final Ecosystem ecosystem;
    private final KindRows rows;
    private final @Nullable Field<?> field;
    private final Map<Integer, Integer> parents = new LinkedHashMap<>();
    private final Map<Integer, Place> places = new LinkedHashMap<>();

    Tree(Ecosystem ecosystem, KindRows rows) {
        this.ecosystem = ecosystem;
        this.rows = rows;
        this.field =
                rows.kind()
                        .field(PARENT)
                        .filter(f -> f.type() == FieldType.REF && f.target() == rows.kind())
                        .orElse(null);
    }

    void put(int nr, List<Bound> fields, Place place) {
        if (field == null) {
            return;
        }
        for (Bound bound : fields) {
            if (bound.field.key().equals(PARENT) && !bound.value.isEmpty()) {
                parents.put(nr, bound.value.small());
                places.put(nr, place);
            }
        }
    }

    void put(int nr, @Nullable Object parent, Place place) {
        if (field != null) {
            parents.put(nr, parent instanceof Id id ? rows.byId(id) : 0);
            places.put(nr, place);
        }
    }

    private int parent(int nr) {
        Integer given = parents.get(nr);
        if (given != null) {
            return given;
        }
        if (rows.isNew(nr) || field == null) {
            return 0;
        }
        Ints stored = ecosystem.table(rows.kind()).ints(field);
        return Math.max(0, stored.at(nr));
    }

    /// One problem for each row on a circle.
    List<RowProblem> circles() {
        List<RowProblem> problems = new ArrayList<>();
        Set<Integer> safe = new HashSet<>();
        for (Map.Entry<Integer, Place> entry : places.entrySet()) {
            Set<Integer> path = new HashSet<>();
            int nr = safe.contains(entry.getKey()) ? 0 : entry.getKey();
            while (nr > 0 && !safe.contains(nr) && path.add(nr)) {
                nr = parent(nr);
            }
            if (nr == entry.getKey()) {
                problems.add(
                        new RowProblem(
                                entry.getValue(),
                                rows.kind(),
                                PARENT,
                                Problem.of("transfer.row.circle", rows.kind().key())));
            } else if (nr == 0 || safe.contains(nr)) {
                safe.addAll(path);
            }
        }
        return problems;
    }
}
