package app.mangrove.incentive.view.form;

import app.mangrove.model.plan.json.Records;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The fields of a record in two columns; what is as it usually is stays folded away.
final class RecordFields extends VBox {
    /// What is always shown, though it has a usual value.
    private static final Set<String> SHOWN =
            Set.of(
                    "mode",
                    "steps",
                    "window",
                    "rate",
                    "rates",
                    "where",
                    "payee",
                    "of",
                    "max",
                    "per",
                    "pick",
                    "points",
                    "cases",
                    "shares",
                    "keeper",
                    "clawback",
                    "within",
                    "plans",
                    "rule",
                    "on",
                    "metric",
                    "carry",
                    "policy",
                    "versionBy",
                    "purse");

    private final PartFields fields;
    private final Record value;
    private final String id;
    private final Setter set;
    private final GridPane grid = new GridPane(12, 10);
    private int column;
    private int row;

    /// `only` names the parts that are shown, all when it is empty.
    RecordFields(
            PartFields fields,
            FormContext context,
            String id,
            Record value,
            List<String> only,
            Setter set) {
        super(8);
        this.fields = fields;
        this.value = value;
        this.id = id;
        this.set = set;
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        half.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(half, half);
        List<RecordComponent> folded = new ArrayList<>();
        boolean open = context.opened().contains(id);
        for (RecordComponent part : Parts.of(value.getClass())) {
            if (!only.isEmpty() && !only.contains(part.getName())) {
                continue;
            }
            boolean usual =
                    !SHOWN.contains(part.getName())
                            && (part.getType().isPrimitive() && part.getType() == boolean.class
                                    || part.getType() != int.class)
                            && Parts.isDefault(part, Records.value(part, value))
                            && !isNeeded(part);
            if (usual && !open) {
                folded.add(part);
            } else {
                place(part);
            }
        }
        if (!grid.getChildren().isEmpty()) {
            getChildren().add(grid);
        }
        if (!folded.isEmpty()) {
            String names =
                    String.join(
                            ", ",
                            folded.stream()
                                    .map(part -> TermNames.part(value, part.getName()))
                                    .toList());
            Node more =
                    Buttons.link(
                            Text.of("planform.more", names),
                            () -> {
                                context.opened().add(id);
                                int at = getChildren().size() - 1;
                                getChildren().remove(at);
                                if (!getChildren().contains(grid)) {
                                    getChildren().add(grid);
                                }
                                folded.forEach(this::place);
                            });
            more.setId(id + "-more");
            more.getStyleClass().add("more");
            getChildren().add(more);
        }
    }

    /// Whether a part has to be said and has no usual value.
    private static boolean isNeeded(RecordComponent part) {
        return !Parts.isOptional(part) && Records.defaultOf(part.getType()) == null;
    }

    private void place(RecordComponent part) {
        Setter one = (changed, keep) -> set.set(Parts.with(value, part.getName(), changed), keep);
        Node field = fields.field(id + "-" + part.getName(), value, part, one);
        if (PartFields.isWide(part.getType())) {
            row += column == 0 ? 0 : 1;
            column = 0;
            grid.add(field, 0, row++, 2, 1);
        } else {
            grid.add(field, column, row);
            column = 1 - column;
            row += column == 0 ? 1 : 0;
        }
    }
}
