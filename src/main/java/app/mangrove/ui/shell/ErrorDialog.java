package app.mangrove.ui.shell;

import app.mangrove.base.outcome.Problem;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.stream.Collectors;

/// Says what happened and what to do; what only a developer needs lies folded below, to copy.
public final class ErrorDialog {
    private ErrorDialog() {}

    public static void show(Overlay overlay, Problem problem) {
        VBox sheet = new VBox();
        sheet.getStyleClass().add("dialog-sheet");
        sheet.setId("error-dialog");
        Label title = Labels.of(Text.of("shell.error.title"), "subtitle");
        HBox head = new HBox(12, Icon.large("fth-alert-triangle").styled("attention"), title);
        head.setAlignment(Pos.CENTER_LEFT);
        Label words = Labels.of(Text.of(problem));
        words.setWrapText(true);
        sheet.getChildren().addAll(head, words);
        String details = details(problem);
        if (details.contains("\n")) {
            sheet.getChildren().add(folded(details));
        }
        HBox buttons =
                new HBox(
                        Buttons.plain(Text.of("shell.error.copy"), () -> copy(details)),
                        Buttons.primary(Text.of("common.close"), overlay::hide));
        buttons.getStyleClass().add("sheet-buttons");
        sheet.getChildren().add(buttons);
        overlay.show(sheet, Pos.CENTER, () -> {});
        buttons.getChildren().getLast().requestFocus();
    }

    private static TitledPane folded(String details) {
        TextArea area = new TextArea(details);
        area.getStyleClass().add("details");
        area.setEditable(false);
        area.setPrefRowCount(12);
        TitledPane pane = new TitledPane(Text.of("shell.error.details"), area);
        pane.setExpanded(false);
        return pane;
    }

    private static String details(Problem problem) {
        return problem.key()
                + problem.arguments().stream()
                        .map(Object::toString)
                        .map(argument -> (argument.contains("\n") ? "\n" : " ") + argument)
                        .collect(Collectors.joining());
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
