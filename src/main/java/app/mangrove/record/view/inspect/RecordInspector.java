package app.mangrove.record.view.inspect;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.TabLine;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.record.ValueText;
import app.mangrove.ui.shell.InspectorPane;
import app.mangrove.ui.table.Rows;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The pane at the right of a work table: the selected row, or what several have in common.
public final class RecordInspector extends StackPane {
    private final InspectorViewModel model;
    private final BiConsumer<Kind<?>, Id> open;
    private final List<Badge> badges;
    private List<Badge> sections = List.of();
    private int tab;
    private boolean form;

    /// A pill under the name, such as the tier, or a section above the fields.
    @FunctionalInterface
    public interface Badge {
        Optional<Node> of(InspectorViewModel.Shown shown);
    }

    public RecordInspector(
            InspectorViewModel model, BiConsumer<Kind<?>, Id> open, List<Badge> badges) {
        this.model = model;
        this.open = open;
        this.badges = List.copyOf(badges);
        setId("inspector");
        model.shownProperty().subscribe(shown -> rebuild());
        model.detailsProperty().subscribe(details -> rebuild());
        model.historyProperty().subscribe(steps -> rebuild());
    }

    /// Adds sections of other features above the fields of a row.
    public RecordInspector with(List<Badge> more) {
        sections = List.copyOf(more);
        return this;
    }

    /// Shows the selection of a table.
    public void show(Rows rows, int[] numbers) {
        if (form) {
            return;
        }
        if (numbers.length == 1) {
            model.show(rows.kind(), rows.table().id(numbers[0]));
        } else if (numbers.length == 0 && model.shownProperty().get().isPresent()) {
            model.refresh();
        } else {
            model.clear();
            getChildren().setAll(several(rows, numbers));
        }
    }

    /// Shows a row that was just made, once it is there.
    public void follow(Id id) {
        form = false;
        rebuild();
    }

    public void showForm(Node node) {
        form = true;
        InspectorPane pane = new InspectorPane();
        pane.body(node);
        getChildren().setAll(pane);
    }

    public void closeForm() {
        form = false;
        rebuild();
    }

    private Node several(Rows rows, int[] numbers) {
        if (numbers.length == 0) {
            return new EmptyState(
                    "fth-mouse-pointer",
                    Text.of("record.nothing-selected"),
                    Text.of("record.nothing-selected-words", Names.of(rows.kind())));
        }
        return new EmptyState(
                "fth-layers",
                Text.of("record.count", numbers.length, Names.plural(rows.kind())),
                Text.of("record.several-words"));
    }

    private void rebuild() {
        if (form) {
            return;
        }
        Optional<InspectorViewModel.Shown> shown = model.shownProperty().get();
        if (shown.isEmpty()) {
            getChildren()
                    .setAll(
                            new EmptyState(
                                    "fth-mouse-pointer", Text.of("record.nothing-selected"), ""));
            return;
        }
        InspectorViewModel.Shown row = shown.get();
        InspectorPane pane = new InspectorPane();
        TabLine tabs =
                new TabLine()
                        .tab(Text.of("record.tab-overview"), () -> overview(row))
                        .tab(Text.of("record.tab-relations"), () -> new RelationsPane(model, open))
                        .tab(Text.of("record.tab-notes"), () -> new NotesPane(model))
                        .tab(Text.of("record.tab-history"), () -> new HistoryPane(model, row));
        List<Node> head = new ArrayList<>();
        head.add(InspectorPane.headline(Labels.avatar(row.name()), row.name(), subtitle(row)));
        List<Node> pills = badges.stream().map(b -> b.of(row)).flatMap(Optional::stream).toList();
        if (!pills.isEmpty()) {
            FlowPane line = new FlowPane(8, 4);
            line.getStyleClass().add("inspector-pills");
            line.getChildren().setAll(pills);
            head.add(line);
        }
        pane.head(head.toArray(Node[]::new));
        pane.body(tabs);
        tabs.select(tab);
        tabs.onSelect(index -> tab = index);
        getChildren().setAll(pane);
    }

    private Node overview(InspectorViewModel.Shown row) {
        VBox all = new VBox();
        sections.stream()
                .map(section -> section.of(row))
                .flatMap(Optional::stream)
                .forEach(all.getChildren()::add);
        all.getChildren().add(new FieldsPane(model, row, open));
        return all;
    }

    private static String subtitle(InspectorViewModel.Shown row) {
        if (row.kind() == Partner.KIND) {
            return Stream.<Field<?>>of(Partner.CITY, Partner.COUNTRY)
                    .map(f -> ValueText.of(row.ecosystem(), row.table(), f, row.nr()))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "));
        }
        return Names.of(row.kind());
    }
}
