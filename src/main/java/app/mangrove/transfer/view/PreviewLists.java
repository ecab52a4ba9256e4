package app.mangrove.transfer.view;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.transfer.preview.Duplicate;
import app.mangrove.transfer.preview.FieldChange;
import app.mangrove.transfer.preview.Place;
import app.mangrove.transfer.preview.Preview;
import app.mangrove.transfer.preview.RowProblem;
import app.mangrove.transfer.preview.SampleRow;
import app.mangrove.transfer.preview.Unresolved;
import app.mangrove.transfer.preview.Vanished;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.record.ValueText;
import app.mangrove.ui.text.Text;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// The lists behind the counts of a preview, each a table.
final class PreviewLists {
    private final ImportViewModel model;
    private final Preview preview;

    PreviewLists(ImportViewModel model, Preview preview) {
        this.model = model;
        this.preview = preview;
    }

    Node rows() {
        TableView<SampleRow> table = table(preview.sample(), "rows");
        List<Kind<?>> kinds =
                preview.sample().stream().<Kind<?>>map(SampleRow::kind).distinct().toList();
        column(table, "line", 70, row -> Text.formats().number(row.line()));
        if (kinds.size() > 1) {
            column(table, "kind", 120, row -> Names.of(row.kind()));
        }
        column(table, "fate", 110, row -> Text.of("import.fate." + lower(row.fate())));
        if (kinds.size() == 1) {
            fields(kinds.getFirst()).forEach(field -> typed(table, kinds.getFirst(), field));
        } else {
            column(table, "values", 800, this::values);
        }
        return table;
    }

    /// The fields that any of the rows fills, as the kind orders them.
    private List<Field<?>> fields(Kind<?> kind) {
        return model.ecosystem().schema().fields(kind).stream()
                .filter(field -> !field.key().equals(Kind.KEYS))
                .filter(field ->
                        preview.sample().stream()
                                .anyMatch(row -> row.values().get(field.key()) != null))
                .toList();
    }

    private void typed(TableView<SampleRow> table, Kind<?> kind, Field<?> field) {
        TableColumn<SampleRow, String> column =
                textual(
                        Names.of(kind, field),
                        row ->
                                ValueText.of(
                                        model.ecosystem(),
                                        kind,
                                        field,
                                        row.values().get(field.key())));
        column.setPrefWidth(field.equals(kind.name()) ? 220 : 130);
        if (field.type().isNumber()) {
            column.getStyleClass().add("figure");
        }
        table.getColumns().add(column);
    }

    private String values(SampleRow row) {
        Ecosystem now = model.ecosystem();
        return String.join(
                " · ",
                row.values().entrySet().stream()
                        .flatMap(value ->
                                now.schema().field(row.kind(), value.getKey()).stream()
                                        .map(field ->
                                                ValueText.of(
                                                        now, row.kind(), field, value.getValue())))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    Node problems() {
        TableView<RowProblem> table = filling(table(preview.problems(), "problems"));
        place(table, RowProblem::place);
        column(table, "column", 140, problem -> problem.place().column());
        column(table, "field", 160, this::field);
        column(table, "reason", 560, problem -> Text.of(problem.reason()));
        return table;
    }

    private String field(RowProblem problem) {
        var kind = problem.kind();
        if (kind == null) {
            return "";
        }
        return model.ecosystem()
                .schema()
                .field(kind, problem.field())
                .map(field -> Names.of(kind, field))
                .orElse(Names.of(kind));
    }

    Node changes() {
        TableView<FieldChange> table = filling(table(preview.changes(), "changes"));
        place(table, FieldChange::place);
        column(table, "name", 220, FieldChange::name);
        column(table, "field", 160, change -> Names.of(change.kind(), change.field()));
        column(table, "before", 240, change -> text(change, change.before()));
        column(table, "after", 240, change -> text(change, change.after()));
        return table;
    }

    private String text(FieldChange change, @Nullable Object value) {
        return ValueText.of(model.ecosystem(), change.kind(), change.field(), value);
    }

    Node duplicates() {
        TableView<Duplicate> table = filling(table(preview.duplicates(), "duplicates"));
        TableColumn<Duplicate, Node> same = new TableColumn<>(Text.of("import.list.same"));
        same.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(choice(cell.getValue())));
        same.setPrefWidth(120);
        same.setSortable(false);
        table.getColumns().add(same);
        place(table, Duplicate::place);
        column(table, "name", 190, Duplicate::name);
        column(table, "existing", 190, Duplicate::existingName);
        column(table, "likeness", 70, duplicate -> Text.formats().percent(duplicate.likeness(), 0));
        column(table, "evidence", 320, PreviewLists::evidence);
        return table;
    }

    private Node choice(Duplicate duplicate) {
        CheckBox box = new CheckBox(Text.of("import.list.same.is"));
        box.setSelected(
                model.optionsProperty()
                        .get()
                        .same()
                        .getOrDefault(duplicate.place().file(), Map.of())
                        .containsKey(duplicate.place().line()));
        box.setOnAction(e -> model.same(duplicate, box.isSelected()));
        return box;
    }

    private static String evidence(Duplicate duplicate) {
        return String.join(
                "; ",
                duplicate.evidence().stream()
                        .map(evidence -> evidence(duplicate.kind(), evidence))
                        .toList());
    }

    private static String evidence(Kind<?> kind, Duplicate.Evidence evidence) {
        String field =
                kind.field(evidence.field())
                        .map(known -> Names.of(kind, known))
                        .orElse(evidence.field());
        return Text.of(
                evidence.fresh().equals(evidence.known())
                        ? "import.evidence.same"
                        : "import.evidence.alike",
                field,
                evidence.fresh(),
                evidence.known());
    }

    Node vanished() {
        TableView<Vanished> table = filling(table(preview.vanished(), "vanished"));
        column(table, "kind", 160, row -> Names.of(row.kind()));
        column(table, "name", 320, Vanished::name);
        column(table, "key", 240, Vanished::key);
        return table;
    }

    Node unresolved() {
        TableView<Unresolved> table = filling(table(preview.unresolved(), "unresolved"));
        place(table, Unresolved::first);
        column(table, "column", 140, missing -> missing.first().column());
        column(table, "kind", 160, row -> Names.of(row.target()));
        column(table, "text", 320, Unresolved::text);
        column(table, "rows", 100, row -> Text.formats().number(row.rows()));
        return table;
    }

    private static <T> TableView<T> table(List<T> rows, String what) {
        TableView<T> table = new TableView<>();
        table.getItems().setAll(rows);
        table.getStyleClass().add("dense");
        table.setFixedCellSize(28);
        table.setId("import-list-" + what);
        table.setPlaceholder(
                new EmptyState("fth-check-circle", Text.of("import.none." + what), ""));
        return table;
    }

    /// Its last column takes the room that is left.
    private static <T> TableView<T> filling(TableView<T> table) {
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        return table;
    }

    /// Where it stands; the file only where there are several.
    private <T> void place(TableView<T> table, Function<T, Place> of) {
        if (model.drafts().size() != 1) {
            column(table, "file", 160, row -> of.apply(row).file());
        }
        column(table, "line", 70, row -> Text.formats().number(of.apply(row).line()));
    }

    private static <T> void column(
            TableView<T> table, String what, double width, Function<T, String> text) {
        TableColumn<T, String> column = textual(Text.of("import.list." + what), text);
        column.setPrefWidth(width);
        table.getColumns().add(column);
    }

    private static <T> TableColumn<T, String> textual(String name, Function<T, String> text) {
        TableColumn<T, String> column = new TableColumn<>(name);
        column.setCellValueFactory(
                cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
        return column;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
