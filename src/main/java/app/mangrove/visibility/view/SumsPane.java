package app.mangrove.visibility.view;

import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;
import app.mangrove.visibility.Access;
import app.mangrove.visibility.Relationship;
import app.mangrove.visibility.RuleMatrix;
import app.mangrove.visibility.Subject;
import app.mangrove.visibility.Sums;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.function.Function;

/// What a viewer sees added up: by relationship and in all, with how many unseen partners stand
/// behind each sum.
final class SumsPane extends VBox {
    private final PreviewViewModel.Shown shown;

    SumsPane(PreviewViewModel.Shown shown) {
        this.shown = shown;
        setId("sums");
        getStyleClass().add("side-page");
        GridPane grid = new GridPane(16, 8);
        for (int column = 0; column <= Subject.values().length; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setMinWidth(column == 0 ? 110 : GridPane.USE_PREF_SIZE);
            constraints.setHgrow(column == 0 ? Priority.ALWAYS : Priority.SOMETIMES);
            constraints.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(constraints);
        }
        for (Subject subject : Subject.values()) {
            grid.add(
                    Labels.caption(Text.of("visibility.subject." + subject.key())),
                    subject.ordinal() + 1,
                    0);
        }
        int line = 1;
        for (Relationship as : RuleMatrix.COLUMNS) {
            line =
                    add(
                            grid,
                            line,
                            Text.of("choice.visibility_rule.relation." + as.name()),
                            "",
                            s -> s.of(as));
        }
        grid.add(Labels.rule(), 0, line++, Subject.values().length + 1, 1);
        add(grid, line, Text.of("visibility.sums.everybody"), "strong", Sums::everybody);
        getChildren()
                .setAll(
                        new Card(Text.of("visibility.sums"), "", grid),
                        remark(Text.of("visibility.sums.remark")));
    }

    private static Label remark(String words) {
        Label remark = Labels.caption(words);
        remark.setWrapText(true);
        return remark;
    }

    private int add(
            GridPane grid, int line, String name, String style, Function<Sums, Sums.Figure> of) {
        Label label = Labels.of(name);
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        grid.add(label, 0, line);
        for (Subject subject : Subject.values()) {
            Sums.Figure figure = of.apply(shown.sums(subject));
            grid.add(cell(subject, figure), subject.ordinal() + 1, line);
        }
        return line + 1;
    }

    private Node cell(Subject subject, Sums.Figure figure) {
        String text = TreeColumn.text(shown, subject, figure);
        Label value = Labels.of(text.isEmpty() ? "–" : text);
        value.setMinWidth(Label.USE_PREF_SIZE);
        if (text.isEmpty()) {
            value.getStyleClass().add("muted");
        }
        VBox box = new VBox(value);
        box.setAlignment(javafx.geometry.Pos.TOP_RIGHT);
        if (figure.access() == Access.AGGREGATE) {
            box.getChildren().add(Labels.caption(Text.of("visibility.behind", figure.behind())));
        }
        return box;
    }
}
