package app.mangrove.problems.view;

import app.mangrove.problems.Finding;
import app.mangrove.problems.Findings;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The findings of one rule, and what mends them.
final class FindingsPane extends VBox {
    private final ProblemsViewModel model;
    private final ListView<Finding> list = new ListView<>();

    FindingsPane(ProblemsViewModel model) {
        this.model = model;
        getStyleClass().add("side-page");
        list.setId("findings");
        list.getStyleClass().add("plain-list");
        list.setCellFactory(view -> new Cell());
        list.setOnKeyPressed(e -> {
            Finding finding = list.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && finding != null) {
                model.open(finding);
                e.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        model.chosenProperty().subscribe(chosen -> chosen.ifPresent(this::show));
    }

    private void show(Findings.Group group) {
        String key = "problems." + group.rule().key();
        String remark =
                group.count() > group.first().size()
                        ? Text.of("problems.first", group.first().size(), group.count())
                        : "";
        HBox head =
                new HBox(8, Labels.of(Text.of(key + ".title"), "subtitle"), Labels.caption(remark));
        head.setAlignment(Pos.BASELINE_LEFT);
        list.getItems().setAll(group.first());
        VBox frame = new VBox(list);
        frame.getStyleClass().addAll("card", "flush", "list-frame");
        VBox.setVgrow(frame, Priority.ALWAYS);
        getChildren().setAll(head, new Notice("", Text.of(key + ".fix")), frame);
    }

    /// One finding; its nodes are made once.
    private final class Cell extends ListCell<Finding> {
        private final Label words = new Label();
        private final HBox row =
                new HBox(
                        8,
                        words,
                        Labels.gap(),
                        Buttons.link(Text.of("problems.open"), () -> model.open(getItem())));

        Cell() {
            row.setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(0);
            setOnMouseClicked(e -> {
                if (e.getClickCount() == 2 && getItem() != null) {
                    model.open(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Finding finding, boolean empty) {
            super.updateItem(finding, empty);
            if (empty || finding == null) {
                setGraphic(null);
            } else {
                words.setText(Text.of(finding.problem()));
                setGraphic(row);
            }
        }
    }
}
