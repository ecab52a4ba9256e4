package app.mangrove.home.view;

import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/// Industry templates to begin a workspace from, three in a row.
final class TemplatesPane extends VBox {
    private static final int COLUMNS = 3;

    private final HomeViewModel model;

    TemplatesPane(HomeViewModel model) {
        super(16);
        this.model = model;
        Label title = Labels.cardTitle(Text.of("home.template.title"));
        title.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, title, Labels.caption(Text.of("home.template.remark")));
        head.setAlignment(Pos.BASELINE_LEFT);
        GridPane grid = new GridPane(16, 16);
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            grid.getColumnConstraints().add(column);
        }
        List<Desk.TemplateRow> templates = model.templates();
        for (int i = 0; i < templates.size(); i++) {
            grid.add(card(templates.get(i)), i % COLUMNS, i / COLUMNS);
        }
        getChildren().addAll(head, grid);
        boolean any = !templates.isEmpty();
        setVisible(any);
        setManaged(any);
    }

    private Node card(Desk.TemplateRow template) {
        Label name = Labels.cardTitle(template.name());
        name.setGraphic(Icon.of(template.icon()).styled("accent"));
        name.setGraphicTextGap(10);
        name.setWrapText(true);
        Label words = Labels.caption(template.words());
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        VBox gap = new VBox();
        VBox.setVgrow(gap, Priority.ALWAYS);
        VBox card = new VBox(name, words, gap, Labels.caption(template.facts()));
        card.getStyleClass().addAll("card", "clickable", "template-card");
        card.setId("template-" + template.key());
        card.setMaxHeight(Double.MAX_VALUE);
        card.setFocusTraversable(true);
        card.setAccessibleRole(AccessibleRole.BUTTON);
        card.setAccessibleText(template.name());
        card.setOnMouseClicked(e -> model.begin(template.key()));
        card.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                model.begin(template.key());
                e.consume();
            }
        });
        return card;
    }
}
