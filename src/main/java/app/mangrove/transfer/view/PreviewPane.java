package app.mangrove.transfer.view;

import app.mangrove.model.Kind;
import app.mangrove.transfer.preview.Counts;
import app.mangrove.transfer.preview.Preview;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.TabLine;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Map;
import java.util.function.Supplier;

/// What the import would do: counts by kind, and what stands behind them.
final class PreviewPane extends VBox {
    private final ImportViewModel model;
    private int tab;

    PreviewPane(ImportViewModel model) {
        this.model = model;
        getStyleClass().add("wizard-page");
        model.planProperty().subscribe(plan -> plan.ifPresent(p -> show(p.preview())));
    }

    private void show(Preview preview) {
        TabLine tabs = tabs(preview);
        VBox.setVgrow(tabs, Priority.ALWAYS);
        getChildren().setAll(tiles(preview), options(preview), byKind(preview), tabs);
    }

    private static Node tiles(Preview preview) {
        Counts total = preview.total();
        HBox row =
                new HBox(
                        16,
                        tile("added", total.added(), total.added() > 0 ? "good" : ""),
                        tile("changed", total.changed(), ""),
                        tile("unchanged", total.unchanged(), ""),
                        tile("skipped", total.skipped(), ""),
                        tile("bad", total.bad(), total.bad() > 0 ? "bad" : ""));
        row.getChildren().forEach(tile -> HBox.setHgrow(tile, Priority.ALWAYS));
        return row;
    }

    private static Node tile(String what, long count, String tone) {
        Label figure = Labels.of(Text.formats().number(count), "figure-large");
        if (!tone.isEmpty()) {
            figure.getStyleClass().add(tone);
        }
        VBox tile = new VBox(Labels.caption(Text.of("import.count." + what)), figure);
        tile.getStyleClass().addAll("card", "count-tile");
        tile.setMaxWidth(Double.MAX_VALUE);
        return tile;
    }

    private Node options(Preview preview) {
        HBox row = new HBox(24);
        row.setAlignment(Pos.CENTER_LEFT);
        if (preview.total().bad() > 0) {
            CheckBox leave = new CheckBox(Text.of("import.preview.leave-out"));
            leave.setId("leave-out");
            leave.setSelected(model.optionsProperty().get().leaveOutBadRows());
            leave.setOnAction(e -> model.leaveOutBadRows(leave.isSelected()));
            row.getChildren().add(leave);
        }
        if (!preview.vanished().isEmpty()) {
            CheckBox remove = new CheckBox(Text.of("import.preview.remove-vanished"));
            remove.setSelected(model.optionsProperty().get().removeVanished());
            remove.setOnAction(e -> model.removeVanished(remove.isSelected()));
            row.getChildren().add(remove);
        }
        if (preview.noiseCount() > 0) {
            row.getChildren()
                    .add(Labels.caption(Text.of("import.preview.noise", preview.noiseCount())));
        }
        if (!preview.changesAnything()) {
            row.getChildren().add(Labels.of(Text.of("import.preview.nothing"), "strong"));
        }
        row.setVisible(!row.getChildren().isEmpty());
        row.setManaged(!row.getChildren().isEmpty());
        return row;
    }

    /// Only where there are several kinds; the tiles say it all for one.
    private static Node byKind(Preview preview) {
        GridPane grid = new GridPane(24, 4);
        grid.getStyleClass().addAll("card", "kind-counts");
        String[] heads = {"added", "changed", "unchanged", "bad"};
        for (int i = 0; i < heads.length; i++) {
            grid.add(right(Labels.caption(Text.of("import.count." + heads[i]))), i + 1, 0);
        }
        int row = 1;
        for (Map.Entry<Kind<?>, Counts> count : preview.counts().entrySet()) {
            Counts of = count.getValue();
            grid.add(Labels.of(Names.plural(count.getKey())), 0, row);
            grid.add(figure(of.added()), 1, row);
            grid.add(figure(of.changed()), 2, row);
            grid.add(figure(of.unchanged()), 3, row);
            grid.add(figure(of.bad()), 4, row);
            row++;
        }
        boolean several = preview.counts().size() > 1;
        grid.setVisible(several);
        grid.setManaged(several);
        return grid;
    }

    private static Label figure(long count) {
        return right(Labels.of(Text.formats().number(count)));
    }

    private static Label right(Label label) {
        label.setMaxWidth(Double.MAX_VALUE);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }

    private TabLine tabs(Preview preview) {
        PreviewLists lists = new PreviewLists(model, preview);
        TabLine tabs = new TabLine();
        add(tabs, "rows", preview.sample().size(), lists::rows);
        add(tabs, "problems", preview.problemCount(), lists::problems);
        add(tabs, "changes", preview.changeCount(), lists::changes);
        add(tabs, "duplicates", preview.duplicates().size(), lists::duplicates);
        add(tabs, "vanished", preview.vanished().size(), lists::vanished);
        add(tabs, "unresolved", preview.unresolved().size(), lists::unresolved);
        int wanted = tab == 0 && preview.problemCount() > 0 ? 1 : 0;
        tabs.select(wanted);
        tab = wanted;
        return tabs;
    }

    private static void add(TabLine tabs, String what, long count, Supplier<Node> make) {
        String name = Text.of("import.tab." + what);
        tabs.tab(count == 0 ? name : name + " " + Text.formats().number(count), make);
    }
}
