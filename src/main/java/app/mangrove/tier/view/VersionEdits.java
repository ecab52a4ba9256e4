package app.mangrove.tier.view;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.program.Benefit;
import app.mangrove.model.program.CategoryRule;
import app.mangrove.model.program.Criterion;
import app.mangrove.model.program.Rung;
import app.mangrove.tier.LadderRules;
import app.mangrove.tier.LadderStep;
import app.mangrove.tier.draft.Drafting;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The edits of a draft: of its own rows, or of the copies in a draft that is made by the same
/// commit. Rows are named as they are shown, whichever it is.
final class VersionEdits {
    private final Ecosystem ecosystem;
    private final Id version;
    private final Map<Id, Id> copies;
    private final List<Edit> edits;

    private VersionEdits(Ecosystem ecosystem, Id version, List<Edit> drafting, Map<Id, Id> copies) {
        this.ecosystem = ecosystem;
        this.version = version;
        this.copies = copies;
        this.edits = new ArrayList<>(drafting);
    }

    static VersionEdits of(Ecosystem ecosystem, LadderRules draft) {
        return new VersionEdits(ecosystem, draft.id(), List.of(), Map.of());
    }

    static VersionEdits of(Ecosystem ecosystem, Drafting.Draft draft) {
        return new VersionEdits(ecosystem, draft.version(), draft.edits(), draft.copies());
    }

    /// The draft that the edits go to.
    Id version() {
        return version;
    }

    List<Edit> list() {
        return List.copyOf(edits);
    }

    private Id copy(Id row) {
        return copies.getOrDefault(row, row);
    }

    void add(Kind<?> kind, Id id, Field<Id> parent, Id of, Map<String, Object> values) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(values);
        all.put(parent.key(), copy(of));
        edits.add(new Edit.Put(kind, id, 0, all));
    }

    void put(Kind<?> kind, Id row, Map<String, Optional<Object>> values) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        values.forEach((key, value) -> plain.put(key, value.orElse(null)));
        Id copy = copy(row);
        if (copy.equals(row)) {
            edits.add(new Edit.Put(kind, row, commit(kind, row), plain));
            return;
        }
        edits.replaceAll(edit -> {
            if (!(edit instanceof Edit.Put put) || !put.id().equals(copy)) {
                return edit;
            }
            Map<String, @Nullable Object> merged = new LinkedHashMap<>(put.fields());
            merged.putAll(plain);
            return new Edit.Put(kind, copy, 0, merged);
        });
    }

    void remove(Kind<?> kind, Id row) {
        Id copy = copy(row);
        if (copy.equals(row)) {
            edits.add(Edit.remove(kind, row, commit(kind, row)));
        } else {
            edits.removeIf(edit -> edit.id().equals(copy));
        }
    }

    /// A tier with all that it asks and gives.
    void removeStep(LadderStep step) {
        step.criteria().forEach(each -> remove(Criterion.KIND, each.id()));
        step.categories().forEach(each -> remove(CategoryRule.KIND, each.id()));
        step.benefits().forEach(each -> remove(Benefit.KIND, each.id()));
        remove(Rung.KIND, step.id());
    }

    private long commit(Kind<?> kind, Id row) {
        var table = ecosystem.table(kind);
        return table.commit(table.nr(row));
    }
}
