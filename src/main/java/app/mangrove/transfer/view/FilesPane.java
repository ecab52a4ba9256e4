package app.mangrove.transfer.view;

import app.mangrove.transfer.read.TableFile;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The files that shall come in, and what was found out about each.
final class FilesPane extends VBox {
    private final ImportViewModel model;
    private final VBox list = new VBox();

    FilesPane(ImportViewModel model, Runnable ask) {
        this.model = model;
        getStyleClass().add("wizard-page");
        Label words = Labels.caption(Text.of("import.files.words"));
        words.setWrapText(true);
        Button choose = Buttons.small(Text.of("import.files.choose"), "fth-file-plus", ask);
        choose.setId("import-choose");
        VBox area =
                new VBox(
                        Icon.huge("fth-upload"),
                        Labels.of(Text.of("import.files.drop"), "subtitle"),
                        words,
                        choose);
        area.getStyleClass().addAll("drop-area", "large");
        VBox frame = new VBox(area);
        frame.getStyleClass().add("card");
        list.getStyleClass().addAll("card", "flush");
        getChildren().addAll(frame, list, new HelpPane());
        show();
    }

    void show() {
        list.getChildren().clear();
        for (int i = 0; i < model.drafts().size(); i++) {
            list.getChildren().add(row(i));
        }
        list.setVisible(!model.drafts().isEmpty());
        list.setManaged(!model.drafts().isEmpty());
    }

    private Node row(int place) {
        TableFile file = model.drafts().get(place).file();
        VBox words = new VBox(Labels.of(file.name(), "strong"), Labels.caption(facts(file)));
        HBox row =
                new HBox(
                        Icon.of("fth-file-text"),
                        words,
                        Labels.gap(),
                        Buttons.quiet(
                                "fth-x", Text.of("common.remove"), () -> model.remove(place)));
        row.getStyleClass().add("list-row");
        if (place == model.drafts().size() - 1) {
            row.getStyleClass().add("last");
        }
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    static String facts(TableFile file) {
        if (file.format() == TableFile.Format.XLSX) {
            return Text.of("import.files.sheet", file.columns().size());
        }
        return Text.of(
                "import.files.text",
                file.charset().displayName(),
                separator(file.separator()),
                file.columns().size());
    }

    private static String separator(char separator) {
        return switch (separator) {
            case '\t' -> Text.of("import.separator.tab");
            case ';' -> Text.of("import.separator.semicolon");
            case '|' -> Text.of("import.separator.bar");
            default -> Text.of("import.separator.comma");
        };
    }
}
