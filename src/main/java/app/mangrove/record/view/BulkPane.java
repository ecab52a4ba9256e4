package app.mangrove.record.view;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Field;
import app.mangrove.model.FieldType;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Popovers;
import app.mangrove.ui.record.FieldInput;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.record.ValueText;
import app.mangrove.ui.table.Rows;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Sets one field of all selected rows, after saying what they hold now.
final class BulkPane extends VBox {
    private final RecordsViewModel model;
    private final ComboBox<Named> which = new ComboBox<>();
    private final VBox input = new VBox();
    private final Label before = Labels.caption("");

    private record Named(Field<?> field, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    static void open(Node owner, RecordsViewModel model) {
        new BulkPane(model).show(owner);
    }

    private BulkPane(RecordsViewModel model) {
        super(8);
        this.model = model;
        which.setId("bulk-field");
        which.setMaxWidth(Double.MAX_VALUE);
        List<Named> fields =
                model.ecosystem().schema().fields(model.kind()).stream()
                        .filter(f -> f.type() != FieldType.LINK && !f.key().equals("keys"))
                        .map(f -> new Named(f, Names.of(model.kind(), f)))
                        .sorted(Comparator.comparing(Named::name))
                        .toList();
        which.getItems().setAll(fields);
        which.valueProperty().subscribe((was, now) -> about(now.field()));
        before.setWrapText(true);
        getChildren()
                .addAll(
                        Labels.cardTitle(
                                Text.of(
                                        "record.bulk-title",
                                        model.selectionProperty().get().length,
                                        Names.plural(model.kind()))),
                        which,
                        input,
                        before);
    }

    private void about(Field<?> field) {
        Rows rows = model.rowsProperty().get();
        TreeSet<String> values = new TreeSet<>();
        for (int nr : model.selectionProperty().get()) {
            values.add(ValueText.of(rows.ecosystem(), rows.table(), field, nr));
        }
        boolean same = values.size() == 1;
        input.getChildren()
                .setAll(
                        new FieldInput(
                                rows.ecosystem(),
                                model.kind(),
                                field,
                                same ? values.first() : "",
                                model.editing.today()));
        String some =
                values.stream()
                        .limit(4)
                        .map(v -> v.isEmpty() ? Text.of("record.no-value") : v)
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("");
        before.setText(
                Text.of(same ? "record.bulk-same" : "record.bulk-mixed", some, values.size()));
    }

    private void show(Node owner) {
        PopOver[] popover = new PopOver[1];
        Button apply =
                Buttons.primary(
                        Text.of("record.apply"),
                        () -> {
                            if (input.getChildren().getFirst() instanceof FieldInput field
                                    && field.value().isOk()) {
                                Optional<Problem> refused =
                                        model.editSelected(field.field(), field.text());
                                if (refused.isEmpty()) {
                                    popover[0].hide();
                                }
                            }
                        });
        apply.setId("bulk-apply");
        apply.disableProperty().bind(which.valueProperty().isNull());
        popover[0] = Popovers.showNarrow(owner, this, new HBox(8, Labels.gap(), apply));
    }
}
