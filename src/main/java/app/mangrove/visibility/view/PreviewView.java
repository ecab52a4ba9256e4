package app.mangrove.visibility.view;

import app.mangrove.model.Kind;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.shell.RailGroup;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.table.Arrangement;
import app.mangrove.ui.table.ColumnSpec;
import app.mangrove.ui.table.DataTable;
import app.mangrove.ui.table.Rows;
import app.mangrove.ui.table.TableSaver;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The ecosystem with a partner's eyes: hierarchy, sums, and every kind of row that it sees, under
/// a banner that says whose eyes they are.
public final class PreviewView implements Screen {
    private final PreviewViewModel model;
    private final Runnable rules;
    private final StackPane page = new StackPane();
    private final StackPane content = new StackPane();
    private final WhyPane why = new WhyPane();
    private final TableSaver saver;
    private @Nullable DataTable shownTable;
    private @Nullable Kind<?> shownKind;
    private String part = "";

    /// `rules` opens the screen of the rules.
    public PreviewView(PreviewViewModel model, Runnable rules, TableSaver saver) {
        this.model = model;
        this.rules = rules;
        this.saver = saver;
        HBox.setHgrow(content, Priority.ALWAYS);
        model.shownProperty().subscribe(now -> show());
    }

    @Override
    public String id() {
        return "preview";
    }

    @Override
    public String titleKey() {
        return "visibility.preview";
    }

    @Override
    public String icon() {
        return "fth-eye";
    }

    @Override
    public RailGroup group() {
        return RailGroup.PLAN;
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public Optional<Node> inspector() {
        return Optional.of(why);
    }

    @Override
    public void open(String detail) {
        model.open();
        app.mangrove.model.Id.parse(detail).ifPresent(model::as);
    }

    @Override
    public void close() {
        model.close();
    }

    private void show() {
        why.clear();
        Optional<PreviewViewModel.Shown> shown = model.shownProperty().get();
        page.getChildren().setAll(shown.map(this::preview).orElseGet(this::choice));
    }

    private Node choice() {
        Button pick = Buttons.primary(Text.of("visibility.pick"), () -> {});
        pick.setId("preview-pick");
        pick.setOnAction(e -> pick(pick));
        return new EmptyState(
                "fth-eye",
                Text.of("visibility.preview.empty"),
                Text.of("visibility.preview.empty.words"),
                pick);
    }

    private void pick(Node owner) {
        PartnerPick.show(owner, model.partners(), choice -> model.as(choice.id()));
    }

    private Node preview(PreviewViewModel.Shown shown) {
        Button other = Buttons.small(Text.of("visibility.preview.other"), () -> {});
        other.setId("preview-other");
        other.setOnAction(e -> pick(other));
        Button export =
                Buttons.small(Text.of("visibility.preview.export"), "fth-download", this::export);
        export.setId("preview-export");
        Button end = Buttons.small(Text.of("visibility.preview.end"), "fth-x", model::end);
        end.setId("preview-end");
        for (Button button : List.of(other, export, end)) {
            button.setMinWidth(Button.USE_PREF_SIZE);
        }
        Notice banner =
                new Notice(
                        "warning",
                        Text.of(
                                "visibility.preview.banner",
                                shown.name(),
                                Text.formats().dates().date(shown.sight().day())),
                        other,
                        export,
                        end);
        banner.setId("preview-banner");
        banner.getStyleClass().add("banner");
        Node below = shown.isNothing() ? nothing(shown) : parts(shown);
        VBox.setVgrow(below, Priority.ALWAYS);
        return new VBox(banner, below);
    }

    private Node nothing(PreviewViewModel.Shown shown) {
        return new EmptyState(
                "fth-eye-off",
                Text.of("visibility.preview.nothing", shown.name()),
                Text.of("visibility.preview.nothing.words"),
                Buttons.plain(Text.of("visibility.rules"), rules));
    }

    private Node parts(PreviewViewModel.Shown shown) {
        VBox list = new VBox();
        list.getStyleClass().add("side-list");
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> entries = new ArrayList<>();
        entries.add(entry(group, "tree", Text.of("visibility.tree"), "", () -> tree(shown)));
        entries.add(
                entry(group, "sums", Text.of("visibility.sums"), "", () -> new SumsPane(shown)));
        for (PreviewViewModel.Counted counted : shown.counted()) {
            String remark =
                    counted.masked() == 0
                            ? ""
                            : Text.of("visibility.masked-count", counted.masked());
            ToggleButton entry =
                    entry(
                            group,
                            counted.kind().key(),
                            Names.plural(counted.kind()),
                            remark,
                            () -> table(shown, counted.kind()));
            count(entry, counted.rows());
            entries.add(entry);
        }
        list.getChildren().setAll(entries);
        entries.stream()
                .filter(entry -> entry.getUserData().equals(part))
                .findFirst()
                .orElse(entries.getFirst())
                .fire();
        ScrollPane side = new ScrollPane(list);
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        side.getStyleClass().addAll("side-scroll", "preview-side");
        return new HBox(side, content);
    }

    private ToggleButton entry(
            ToggleGroup group, String key, String name, String remark, Supplier<Node> make) {
        VBox words = new VBox(Labels.of(name, "strong"));
        if (!remark.isEmpty()) {
            words.getChildren().add(Labels.caption(remark));
        }
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(12, words);
        row.getStyleClass().add("side-row");
        ToggleButton entry = new ToggleButton();
        entry.setId("part-" + key);
        entry.setGraphic(row);
        entry.getStyleClass().setAll("side-entry");
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setToggleGroup(group);
        entry.setUserData(key);
        entry.setAccessibleText(name + " " + remark);
        row.prefWidthProperty().bind(entry.widthProperty().subtract(2));
        entry.setOnAction(e -> {
            entry.setSelected(true);
            part = key;
            why.clear();
            content.getChildren().setAll(make.get());
        });
        return entry;
    }

    private static void count(ToggleButton entry, int rows) {
        Label count = Labels.pill(Text.formats().number(rows), "");
        count.setMinWidth(Label.USE_PREF_SIZE);
        ((HBox) entry.getGraphic()).getChildren().add(count);
    }

    private Node tree(PreviewViewModel.Shown shown) {
        List<ColumnSpec> columns =
                Arrays.stream(TreeColumn.What.values())
                        .<ColumnSpec>map(what -> new TreeColumn(shown, what))
                        .toList();
        DataTable table = table(shown, Partner.KIND, columns);
        table.tree(rows -> nr -> shown.tree().parent(nr));
        Label remark = Labels.caption(Text.of("visibility.tree.remark"));
        remark.setWrapText(true);
        remark.setMinHeight(Label.USE_PREF_SIZE);
        VBox page = new VBox(table, remark);
        VBox.setVgrow(table, Priority.ALWAYS);
        page.getStyleClass().add("side-page");
        return page;
    }

    private Node table(PreviewViewModel.Shown shown, Kind<?> kind) {
        DataTable table =
                table(
                        shown,
                        kind,
                        shown.seen().fields(kind).stream()
                                .<ColumnSpec>map(field -> SeenColumn.of(shown.seen(), kind, field))
                                .toList());
        table.onSort(sorts -> model.sort(shown, kind, sorts, table::show));
        return table;
    }

    /// What stands in the table, for the partner.
    private void export() {
        DataTable table = shownTable;
        Kind<?> kind = shownKind;
        if (table == null || kind == null) {
            return;
        }
        Rows rows = table.rows();
        List<ColumnSpec> columns = table.shown();
        List<List<String>> lines = new ArrayList<>();
        for (int nr : rows.numbers()) {
            lines.add(columns.stream().map(column -> column.text(rows, nr)).toList());
        }
        saver.save(Names.plural(kind), columns.stream().map(ColumnSpec::title).toList(), lines);
    }

    private DataTable table(PreviewViewModel.Shown shown, Kind<?> kind, List<ColumnSpec> columns) {
        DataTable table = new DataTable(Rows.all(shown.seen().ecosystem(), kind), columns);
        table.setId("seen-table");
        table.arrange(new Arrangement(columns.stream().map(ColumnSpec::key).toList(), Map.of(), 0));
        shownTable = table;
        shownKind = kind;
        table.selectionProperty()
                .subscribe(selected -> {
                    if (selected.length == 1) {
                        why.show(shown, kind, selected[0]);
                    }
                });
        return table;
    }
}
