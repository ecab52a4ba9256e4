package app.mangrove.record.view;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.query.Filter;
import app.mangrove.model.work.OwnField;
import app.mangrove.model.work.SavedView;
import app.mangrove.model.work.Segment;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What a person defines at a work table: saved views, segments, fields of their own.
final class Definitions {
    private final Kind<?> kind;
    private final Editing editing;
    private final Supplier<Id> newId;

    Definitions(Kind<?> kind, Editing editing, Supplier<Id> newId) {
        this.kind = kind;
        this.editing = editing;
        this.newId = newId;
    }

    private Ecosystem ecosystem() {
        return editing.workspace().ecosystem();
    }

    /// Keeps a view under its name, in place of one that has it.
    void saveView(List<SavedView> views, String name, String spec) {
        Optional<SavedView> known =
                views.stream().filter(view -> view.name().equals(name)).findFirst();
        Edit.Put put =
                known.map(view ->
                                Edit.change(
                                        SavedView.KIND,
                                        view.id(),
                                        commitOf(SavedView.KIND, view.id())))
                        .orElseGet(() ->
                                Edit.add(SavedView.KIND, newId.get())
                                        .and(SavedView.NAME, name)
                                        .and(SavedView.OF, kind.key()));
        editing.commit(List.of(put.and(SavedView.SPEC, spec)), Text.of("record.view-saved", name));
    }

    /// Keeps the present filter as a named, live segment of the kind.
    void saveSegment(String name, Filter filter) {
        editing.commit(
                List.of(
                        Edit.add(Segment.KIND, newId.get())
                                .and(Segment.NAME, name)
                                .and(Segment.OF, kind.key())
                                .and(Segment.FILTER, filter.text())),
                Text.of("record.segment-saved", name));
    }

    /// Defines a field of the user's own; `target` is the kind that a reference points to.
    void addOwnField(String label, String type, List<String> choices, @Nullable Kind<?> target) {
        String key = OwnFieldKey.of(ecosystem().schema(), kind, label);
        editing.commit(
                List.of(
                        Edit.add(OwnField.KIND, newId.get())
                                .and(OwnField.OF, kind.key())
                                .and(OwnField.NAME, key)
                                .and(OwnField.LABEL, label)
                                .and(OwnField.TYPE, type)
                                .and(OwnField.CHOICES, choices)
                                .and(OwnField.TARGET, target == null ? null : target.key())),
                Text.of("record.own-field-added", label));
    }

    void removeView(SavedView view) {
        editing.commit(
                List.of(
                        Edit.remove(
                                SavedView.KIND, view.id(), commitOf(SavedView.KIND, view.id()))),
                Text.of("record.view-removed", view.name()));
    }

    private long commitOf(Kind<?> of, Id id) {
        Table table = ecosystem().table(of);
        return table.commit(table.nr(id));
    }
}
