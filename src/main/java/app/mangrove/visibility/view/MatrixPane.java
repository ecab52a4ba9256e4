package app.mangrove.visibility.view;

import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;
import app.mangrove.visibility.Relationship;
import app.mangrove.visibility.RuleMatrix;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Set;

/// Kinds down, relationships across; an arrow opens the fields of a kind.
final class MatrixPane extends GridPane {
    private final RulesViewModel model;
    private final Set<String> open = new HashSet<>();
    private int line;

    MatrixPane(RulesViewModel model) {
        this.model = model;
        setId("matrix");
        setHgap(4);
        setVgap(4);
        for (int column = 0; column <= RuleMatrix.COLUMNS.size(); column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHgrow(column == 0 ? Priority.ALWAYS : Priority.SOMETIMES);
            constraints.setHalignment(column == 0 ? HPos.LEFT : HPos.CENTER);
            constraints.setMinWidth(column == 0 ? 170 : 76);
            getColumnConstraints().add(constraints);
        }
    }

    void show(RulesViewModel.Shown shown) {
        getChildren().clear();
        line = 0;
        for (int column = 0; column < RuleMatrix.COLUMNS.size(); column++) {
            Label head =
                    Labels.caption(
                            Text.of(
                                    "choice.visibility_rule.relation."
                                            + RuleMatrix.COLUMNS.get(column).name()));
            head.setWrapText(true);
            head.setAlignment(Pos.CENTER);
            head.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
            add(head, column + 1, 0);
        }
        line = 1;
        for (Kind<?> kind : RuleMatrix.kinds()) {
            row(shown, kind, null, kindName(shown, kind));
            if (open.contains(kind.key())) {
                for (Field<?> field : shown.matrix().fields(kind)) {
                    Label name = Labels.of(Names.of(kind, field), "muted");
                    name.setPadding(new javafx.geometry.Insets(0, 0, 0, 36));
                    row(shown, kind, field, name);
                }
            }
        }
    }

    private Node kindName(RulesViewModel.Shown shown, Kind<?> kind) {
        boolean isOpen = open.contains(kind.key());
        Button arrow =
                Buttons.quiet(
                        isOpen ? "fth-chevron-down" : "fth-chevron-right",
                        Text.of("visibility.matrix.fields", Names.plural(kind)),
                        () -> {
                            if (!open.remove(kind.key())) {
                                open.add(kind.key());
                            }
                            show(shown);
                        });
        arrow.setId("fields-" + kind.key());
        HBox name = new HBox(4, arrow, Labels.of(Names.plural(kind), "strong"));
        name.setAlignment(Pos.CENTER_LEFT);
        return name;
    }

    private void row(
            RulesViewModel.Shown shown, Kind<?> kind, @Nullable Field<?> field, Node name) {
        add(name, 0, line);
        for (int column = 0; column < RuleMatrix.COLUMNS.size(); column++) {
            Relationship as = RuleMatrix.COLUMNS.get(column);
            RuleMatrix.Cell cell = shown.matrix().cell(kind, field, as);
            add(button(new RulesViewModel.Place(kind, field, as), cell), column + 1, line);
        }
        line++;
    }

    private Button button(RulesViewModel.Place place, RuleMatrix.Cell cell) {
        Button button = new Button();
        button.setGraphic(AccessPill.of(cell.holds().access(), cell.own().isPresent()));
        button.getStyleClass().setAll("link");
        Field<?> field = place.field();
        button.setId(
                "cell-"
                        + place.kind().key()
                        + (field == null ? "" : "-" + field.key())
                        + "-"
                        + place.as().name());
        button.setAccessibleText(
                Names.plural(place.kind())
                        + (field == null ? "" : ", " + Names.of(place.kind(), field))
                        + ", "
                        + Text.of("choice.visibility_rule.relation." + place.as().name())
                        + ": "
                        + WhyText.of(cell.holds().access()));
        button.setOnAction(e -> new AccessEditor(model, place, cell).show(button));
        return button;
    }
}
