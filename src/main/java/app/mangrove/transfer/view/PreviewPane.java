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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What the import would do: counts by kind, and what stands behind them.
final class PreviewPane extends VBox {
    private final ImportViewModel model;
    private final List<String> names = new ArrayList<>();
    private Optional<Preview> shown = Optional.empty();
    private String open = "";

    PreviewPane(ImportViewModel model) {
        this.model = model;
        getStyleClass().add("wizard-page");
        show();
    }

    /// While another preview is made, the last one stays.
    void show() {
        model.planProperty()
                .get()
                .map(plan -> plan.preview())
                .filter(preview -> shown.filter(now -> now == preview).isEmpty())
                .ifPresent(this::show);
    }

    private void show(Preview preview) {
        shown = Optional.of(preview);
        VBox lists = new VBox(tabs(preview));
        lists.getStyleClass().addAll("card", "tabbed");
        VBox.setVgrow(lists, Priority.ALWAYS);
        getChildren()
                .setAll(new CountTiles(preview.total()), options(preview), byKind(preview), lists);
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
            CheckBox remove =
                    new CheckBox(
                            Text.of("import.preview.remove-vanished", preview.vanished().size()));
            remove.setId("remove-vanished");
            remove.setSelected(model.optionsProperty().get().removeVanished());
            remove.setOnAction(e -> model.removeVanished(remove.isSelected()));
            row.getChildren().add(remove);
        }
        if (preview.noiseCount() > 0) {
            row.getChildren()
                    .add(Labels.caption(Text.of("import.preview.noise", preview.noiseCount())));
        }
        if (isIdle(preview)) {
            row.getChildren().add(Labels.of(Text.of("import.preview.nothing"), "strong"));
        }
        row.setVisible(!row.getChildren().isEmpty());
        row.setManaged(!row.getChildren().isEmpty());
        return row;
    }

    private boolean isIdle(Preview preview) {
        boolean removes =
                model.optionsProperty().get().removeVanished() && !preview.vanished().isEmpty();
        return !preview.changesAnything() && !removes && preview.total().bad() == 0;
    }

    /// Only where there are several kinds; the tiles say it all for one.
    private static Node byKind(Preview preview) {
        GridPane grid = new GridPane(24, 4);
        grid.getStyleClass().addAll("card", "kind-counts");
        String[] heads = {"added", "changed", "unchanged", "skipped", "bad"};
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
            grid.add(figure(of.skipped()), 4, row);
            grid.add(figure(of.bad()), 5, row);
            row++;
        }
        boolean several = preview.counts().size() > 1;
        grid.setVisible(several);
        grid.setManaged(several);
        return grid;
    }

    private static Label figure(long count) {
        return right(Labels.of(Text.formats().number(count), count == 0 ? "muted" : "strong"));
    }

    private static Label right(Label label) {
        label.setMaxWidth(Double.MAX_VALUE);
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }

    private TabLine tabs(Preview preview) {
        PreviewLists lists = new PreviewLists(model, preview);
        TabLine tabs = new TabLine();
        VBox.setVgrow(tabs, Priority.ALWAYS);
        names.clear();
        add(tabs, "rows", preview.sample().size(), lists::rows);
        add(tabs, "problems", preview.problemCount(), lists::problems);
        add(tabs, "changes", preview.changeCount(), lists::changes);
        add(tabs, "duplicates", preview.duplicates().size(), lists::duplicates);
        add(tabs, "vanished", preview.vanished().size(), lists::vanished);
        add(tabs, "unresolved", preview.unresolved().size(), lists::unresolved);
        String wanted = open.isEmpty() ? first(preview) : open;
        tabs.select(Math.max(0, names.indexOf(wanted)));
        tabs.onSelect(place -> open = names.get(place));
        return tabs;
    }

    /// What a person should see first.
    private static String first(Preview preview) {
        if (preview.problemCount() > 0) {
            return "problems";
        }
        if (!preview.duplicates().isEmpty()) {
            return "duplicates";
        }
        return preview.changeCount() > 0 ? "changes" : "rows";
    }

    private void add(TabLine tabs, String what, long count, Supplier<Node> make) {
        names.add(what);
        String name = Text.of("import.tab." + what);
        tabs.tab(
                "import-tab-" + what,
                count == 0 ? name : name + "  " + Text.formats().number(count),
                make);
    }
}
