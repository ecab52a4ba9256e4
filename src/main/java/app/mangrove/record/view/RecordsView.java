package app.mangrove.record.view;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Id;
import app.mangrove.model.Link;
import app.mangrove.model.fact.RelationTree;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.query.Filter;
import app.mangrove.model.work.SavedView;
import app.mangrove.record.view.inspect.RecordInspector;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Chip;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Segmented;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.shell.Action;
import app.mangrove.ui.shell.RailGroup;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.table.Arrangement;
import app.mangrove.ui.table.DataTable;
import app.mangrove.ui.table.Rows;
import app.mangrove.ui.table.TableSaver;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A work table with its toolbar and its inspector.
public final class RecordsView implements Screen {
    private final RecordsViewModel model;
    private final RecordInspector inspector;
    private final TableSaver saver;
    private final DataTable table;
    private final HBox chips = new HBox(8);
    private final MenuButton views = Buttons.menu("", "fth-bookmark");
    private final HBox tools = new HBox(8);
    private final TextField find = new TextField();
    private boolean inspecting = true;
    private int fieldCount;
    private Runnable refresh = () -> {};

    public RecordsView(RecordsViewModel model, RecordInspector inspector, TableSaver saver) {
        this.model = model;
        this.inspector = inspector;
        this.saver = saver;
        table = new DataTable(model.rowsProperty().get(), model.columns());
        table.setId("table-" + model.page().id());
        table.arrange(model.arrangementProperty().get());
        table.showOrder(model.orderProperty().get());
        table.onSort(order -> model.orderProperty().set(order));
        table.onArranged(model::arranged);
        table.onEdited(
                model.canWrite()
                        ? (nr, column, text) ->
                                column.editable().flatMap(field -> model.edit(nr, field, text))
                        : null);
        table.placeholder(empty());
        table.menu(menu());
        buildTools();
        model.rowsProperty().subscribe(table::show);
        model.sumsProperty().subscribe(table::summarise);
        model.arrangementProperty().subscribe(this::arrange);
        model.filterProperty()
                .subscribe(filter -> {
                    showChips(filter);
                    showViews();
                });
        model.rowsProperty().subscribe(this::lookForOwnFields);
        model.viewNameProperty().subscribe(name -> showViews());
        model.viewsProperty().subscribe(list -> showViews());
        table.selectionProperty().subscribe(this::selected);
    }

    /// What the shell does when the inspector is switched on or off.
    public void onInspectorSwitched(Runnable shellRefresh) {
        refresh = shellRefresh;
    }

    private void selected(int[] numbers) {
        model.selectionProperty().set(numbers);
        inspector.show(model.rowsProperty().get(), numbers);
    }

    /// A field of the user's own that was just defined becomes a column that can be shown.
    private void lookForOwnFields(Rows rows) {
        if (rows.table().fields().size() != fieldCount) {
            fieldCount = rows.table().fields().size();
            table.offer(model.columns());
        }
    }

    private void arrange(Arrangement wanted) {
        if (!wanted.equals(table.arrangement())) {
            table.arrange(wanted);
        }
    }

    private void buildTools() {
        views.setId("views");
        find.setId("find");
        find.setPromptText(Text.of("record.find", Names.plural(model.kind())));
        find.setPrefColumnCount(14);
        find.textProperty().bindBidirectional(model.textProperty());
        MenuButton columns = Buttons.menu(Text.of("record.columns"), "fth-columns");
        columns.setOnShowing(e -> columns.getItems().setAll(ColumnMenu.items(table, model)));
        Node exporting = Buttons.icon("fth-download", Text.of("record.export"), this::export);
        Node copying = Buttons.icon("fth-copy", Text.of("record.copy"), table::copy);
        Node switching =
                Buttons.icon(
                        "fth-sidebar",
                        Text.of("record.inspector"),
                        () -> {
                            inspecting = !inspecting;
                            refresh.run();
                        });
        HBox.setHgrow(chips, Priority.ALWAYS);
        chips.setAlignment(Pos.CENTER_LEFT);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getChildren()
                .setAll(
                        views,
                        Labels.divider(),
                        chips,
                        Labels.gap(),
                        find,
                        columns,
                        copying,
                        exporting,
                        switching);
        if (model.kind() == Partner.KIND) {
            tools.getChildren().add(tools.getChildren().indexOf(columns), shape());
        }
        HBox.setHgrow(tools, Priority.ALWAYS);
    }

    /// The switch between the hierarchy and a plain list.
    private Node shape() {
        Segmented<Boolean> shape =
                new Segmented<>(
                        List.of(true, false),
                        false,
                        tree -> Text.of(tree ? "record.shape-tree" : "record.shape-flat"));
        shape.setId("shape");
        shape.valueProperty()
                .subscribe((before, tree) ->
                        table.tree(
                                tree
                                        ? rows -> RelationTree.unended(rows.ecosystem())::parent
                                        : null));
        return shape;
    }

    private void showViews() {
        String name = model.viewNameProperty().get();
        views.setText(
                name.isEmpty() ? Text.of("record.view-all", Names.plural(model.kind())) : name);
        List<MenuItem> items = new ArrayList<>();
        items.add(item(Text.of("record.view-all", Names.plural(model.kind())), model::openDefault));
        for (SavedView view : model.viewsProperty().get()) {
            items.add(item(view.name(), () -> model.openView(view)));
        }
        items.add(new SeparatorMenuItem());
        items.add(item(Text.of("record.view-save"), this::askViewName));
        if (!model.filterProperty().get().isAll()) {
            items.add(
                    item(
                            Text.of("record.segment-save"),
                            () ->
                                    NamePane.ask(
                                            views,
                                            Text.of("record.segment-name"),
                                            "",
                                            model::saveSegment)));
        }
        if (model.canWrite()) {
            items.add(item(Text.of("record.own-field"), () -> OwnFieldPane.open(views, model)));
        }
        model.viewsProperty().get().stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .ifPresent(view ->
                        items.add(
                                item(
                                        Text.of("record.view-remove", name),
                                        () -> {
                                            model.removeView(view);
                                            model.openDefault();
                                        })));
        views.getItems().setAll(items);
    }

    private static MenuItem item(String text, Runnable run) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(e -> run.run());
        return item;
    }

    private void askViewName() {
        NamePane.ask(
                views,
                Text.of("record.view-name"),
                model.viewNameProperty().get(),
                name -> {
                    model.arrangementProperty().set(table.arrangement());
                    model.saveView(name);
                });
    }

    private void showChips(Filter filter) {
        List<Node> nodes = new ArrayList<>();
        Set<String> filtered = new LinkedHashSet<>();
        List<Filter> conditions = filter.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            int place = i;
            ConditionText words = ConditionText.of(conditions.get(i), model);
            filtered.addAll(words.columns());
            Chip[] self = new Chip[1];
            self[0] =
                    new Chip(
                            words.name(),
                            words.value(),
                            () ->
                                    FilterPane.edit(
                                            self[0],
                                            model,
                                            conditions.get(place),
                                            changed -> model.replaceCondition(place, changed)),
                            () -> model.removeCondition(place),
                            Text.of("common.remove"));
            nodes.add(self[0]);
        }
        Node adding = Buttons.small(Text.of("record.filter"), "fth-plus", this::askFilter);
        adding.setId("add-filter");
        adding.getStyleClass().add("quiet");
        nodes.add(adding);
        chips.getChildren().setAll(nodes);
        table.markFiltered(filtered);
    }

    private void askFilter() {
        FilterPane.add(chips.getChildren().getLast(), model, model::addCondition);
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        menu.setOnShowing(e -> {
            boolean some = model.selectionProperty().get().length > 0 && model.canWrite();
            MenuItem change =
                    item(Text.of("record.change-field"), () -> BulkPane.open(table, model));
            MenuItem remove = item(Text.of("record.remove"), model::removeSelected);
            change.setDisable(!some);
            remove.setDisable(!some);
            menu.getItems()
                    .setAll(
                            item(Text.of("record.copy"), table::copy),
                            change,
                            new SeparatorMenuItem(),
                            remove);
        });
        menu.getItems().add(item(Text.of("record.copy"), table::copy));
        return menu;
    }

    private Node empty() {
        return new EmptyState(
                model.page().icon(),
                Text.of("record.empty", Names.plural(model.kind())),
                Text.of("record.empty-words"),
                Buttons.small(Text.of("record.show-all"), model::openDefault));
    }

    private void export() {
        var rows = model.rowsProperty().get();
        var shown = table.shown();
        saver.save(
                Names.plural(model.kind()),
                shown.stream().map(column -> column.title()).toList(),
                () ->
                        java.util.Arrays.stream(rows.numbers())
                                .mapToObj(nr ->
                                        shown.stream()
                                                .map(column -> column.text(rows, nr))
                                                .toList())
                                .iterator());
    }

    @Override
    public String id() {
        return model.page().id();
    }

    @Override
    public String titleKey() {
        return "kind." + model.kind().key() + ".plural";
    }

    @Override
    public String icon() {
        return model.page().icon();
    }

    @Override
    public RailGroup group() {
        return model.page().group();
    }

    @Override
    public Node node() {
        return table;
    }

    @Override
    public List<Node> toolbar() {
        return List.of(tools);
    }

    @Override
    public Optional<Node> inspector() {
        return inspecting ? Optional.of(inspector) : Optional.empty();
    }

    @Override
    public Optional<Action> primary() {
        if (!model.canWrite()) {
            return Optional.empty();
        }
        return Optional.of(
                Action.of(
                        "record.add-" + model.kind().key(),
                        "record.add." + model.kind().key(),
                        "fth-plus",
                        this::add));
    }

    @Override
    public List<Action> actions() {
        return new PageActions(model, table)
                .all(
                        new PageActions.Ways(
                                find,
                                this::askFilter,
                                this::askViewName,
                                () -> OwnFieldPane.open(views, model),
                                () -> BulkPane.open(table, model),
                                this::export));
    }

    private void add() {
        AddPane.open(table, model, inspector);
    }

    /// Opens with the id or link of a row to select, or a filter written after `filter:`.
    @Override
    public void open(String detail) {
        model.open();
        if (detail.startsWith("filter:")) {
            Filter.parse(detail.substring("filter:".length()))
                    .optional()
                    .ifPresent(filter -> {
                        model.openDefault();
                        model.filterProperty().set(filter);
                    });
        }
        Id.parse(detail).or(() -> Link.parse(detail).map(Link::id)).ifPresent(this::select);
    }

    private void select(Id id) {
        int nr = model.number(id);
        if (nr != 0) {
            table.select(nr);
            inspector.show(model.rowsProperty().get(), new int[] {nr});
        }
    }

    @Override
    public void close() {
        model.close();
    }

    /// The problem of the present filter, for tests.
    Optional<Problem> problem() {
        return model.problemProperty().get();
    }
}
