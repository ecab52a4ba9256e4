package app.mangrove.program.view;

import app.mangrove.model.Edit;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.program.Usage;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.FieldGrid;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.shell.InspectorPane;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The pane at the right of the taxonomies: the form of an entry, where it is used, and what may be
/// done with it.
final class TaxonomyInspector extends StackPane {
    private final TaxonomyViewModel model;
    private int shown;
    private boolean merging;
    private @Nullable EntryForm form;

    TaxonomyInspector(TaxonomyViewModel model) {
        this.model = model;
        setId("taxonomy-inspector");
        nothing();
        model.taxonomyProperty().subscribe((before, now) -> nothing());
        model.stateProperty()
                .subscribe(state -> {
                    EntryForm open = form;
                    if (shown != 0 && (open == null || !open.isDirty())) {
                        entry(shown);
                    }
                });
        model.refusalProperty()
                .subscribe(problem -> {
                    if (shown != 0) {
                        entry(shown);
                    }
                });
    }

    private void nothing() {
        shown = 0;
        getChildren()
                .setAll(
                        new EmptyState(
                                "fth-mouse-pointer",
                                Text.of("track.nothing"),
                                Text.of("taxonomy.nothing-words")));
    }

    void newEntry(int below) {
        shown = 0;
        Edit.Put draft = model.draft(below);
        EntryForm wanted = form(draft, this::nothing);
        InspectorPane pane = new InspectorPane();
        pane.head(
                InspectorPane.headline(
                        Labels.iconBox("fth-tag", "accent"),
                        Text.of("taxonomy.new"),
                        Names.of(draft.kind())),
                wanted.buttons());
        pane.body(wanted);
        getChildren().setAll(pane);
        wanted.focusFirst();
    }

    private EntryForm form(Edit.Put start, @Nullable Runnable cancel) {
        EntryForm made =
                new EntryForm(
                        model.ecosystem(),
                        start,
                        model.fields(),
                        model.today(),
                        EntryForm.target(
                                model::check,
                                (put, name) -> {
                                    var refused = model.save(put, name);
                                    if (refused.isEmpty() && put.base() == 0) {
                                        nothing();
                                    }
                                    return refused;
                                }),
                        cancel);
        made.setDisable(!model.canWrite());
        form = made;
        return made;
    }

    void entry(int nr) {
        Kind<?> kind = model.taxonomyProperty().get().kind();
        Table table = model.ecosystem().table(kind);
        if (!table.isLive(nr)) {
            nothing();
            return;
        }
        if (shown != nr) {
            merging = false;
        }
        shown = nr;
        EntryForm wanted = form(model.change(nr), null);
        InspectorPane pane = new InspectorPane();
        pane.head(
                InspectorPane.headline(
                        Labels.iconBox("fth-tag", model.isArchived(nr) ? "" : "accent"),
                        model.ecosystem().name(kind, nr),
                        model.isArchived(nr) ? Text.of("field.track.archived") : Names.of(kind)),
                wanted.buttons());
        List<Node> body = new ArrayList<>();
        body.add(wanted);
        body.add(used(nr));
        body.add(actions(nr));
        pane.body(body.toArray(Node[]::new));
        getChildren().setAll(pane);
    }

    private Node used(int nr) {
        Usage usage = Usage.of(model.ecosystem(), model.taxonomyProperty().get().kind());
        FieldGrid grid = new FieldGrid();
        for (Usage.Place place : usage.places(nr)) {
            grid.field(
                    Names.plural(place.kind()),
                    Text.formats().number(place.count())
                            + "  "
                            + Names.of(place.kind(), place.field()));
        }
        Node content = usage.total(nr) == 0 ? Labels.caption(Text.of("taxonomy.unused")) : grid;
        return InspectorPane.section(
                Text.of("taxonomy.used-by"), Text.formats().number(usage.total(nr)), content);
    }

    private Node actions(int nr) {
        boolean archived = model.isArchived(nr);
        Button archive =
                Buttons.small(
                        Text.of(archived ? "taxonomy.restore" : "taxonomy.archive"),
                        archived ? "fth-rotate-ccw" : "fth-archive",
                        () -> model.archive(nr, !archived));
        archive.setId("entry-archive");
        Button merge =
                Buttons.small(
                        Text.of("taxonomy.merge"),
                        "fth-git-merge",
                        () -> {
                            merging = !merging;
                            entry(nr);
                        });
        merge.setId("entry-merge");
        Button remove = Buttons.danger(Text.of("taxonomy.remove"), () -> model.remove(nr));
        remove.getStyleClass().add("small");
        remove.setId("entry-remove");
        VBox section = InspectorPane.section("", "");
        model.refusalProperty()
                .get()
                .ifPresent(problem ->
                        section.getChildren().add(new Notice("warning", Text.of(problem))));
        FlowPane line = new FlowPane(8, 8, archive, merge, remove);
        section.getChildren().add(line);
        if (merging) {
            section.getChildren().add(merging(nr));
        }
        section.setDisable(!model.canWrite());
        return section;
    }

    private Node merging(int nr) {
        Kind<?> kind = model.taxonomyProperty().get().kind();
        Map<String, Integer> others = new LinkedHashMap<>();
        model.stateProperty()
                .get()
                .ifPresent(state -> {
                    for (int other : state.entries()) {
                        if (other != nr) {
                            others.put(model.ecosystem().name(kind, other), other);
                        }
                    }
                });
        ComboBox<String> into = new ComboBox<>();
        into.setId("merge-into");
        into.getItems().setAll(others.keySet());
        into.setPromptText(Text.of("taxonomy.merge-into"));
        into.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(into, Priority.ALWAYS);
        Button now =
                Buttons.small(
                        Text.of("taxonomy.merge-now"),
                        () -> {
                            Integer target = others.get(into.getValue());
                            if (target != null) {
                                merging = false;
                                model.merge(nr, target);
                            }
                        });
        now.setId("merge-now");
        now.disableProperty().bind(into.valueProperty().isNull());
        var words =
                Labels.caption(Text.of("taxonomy.merge-words", model.ecosystem().name(kind, nr)));
        words.setWrapText(true);
        return new VBox(8, words, new HBox(8, into, now));
    }
}
