package app.mangrove.ui.shell;

import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// All keys of the program on one sheet, by group.
public final class ShortcutSheet {
    private ShortcutSheet() {}

    public static void show(Overlay overlay, ActionRegistry actions) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcut-grid");
        int row = 0;
        for (Map.Entry<String, List<Action>> group : groups(actions).entrySet()) {
            Node title = Labels.of(Text.of("shell.group." + group.getKey()), "card-title");
            grid.add(title, 0, row++, 2, 1);
            for (Action action : group.getValue()) {
                Node keys = Labels.of(action.keysText(), "key-cap");
                GridPane.setHalignment(keys, HPos.RIGHT);
                grid.addRow(row++, Labels.of(action.title()), keys);
            }
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(520);
        VBox sheet = new VBox(Labels.of(Text.of("shell.shortcuts.title"), "subtitle"), scroll);
        sheet.getStyleClass().add("dialog-sheet");
        sheet.setId("shortcut-sheet");
        overlay.show(sheet, Pos.CENTER, () -> {});
    }

    private static Map<String, List<Action>> groups(ActionRegistry actions) {
        return actions.all().stream()
                .filter(action -> action.keys() != null)
                .collect(
                        Collectors.groupingBy(
                                ShortcutSheet::group, TreeMap::new, Collectors.toList()));
    }

    private static String group(Action action) {
        int dot = action.id().indexOf('.');
        return dot < 0 ? action.id() : action.id().substring(0, dot);
    }
}
