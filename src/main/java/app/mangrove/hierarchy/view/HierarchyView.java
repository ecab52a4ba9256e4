package app.mangrove.hierarchy.view;

import app.mangrove.hierarchy.Span;
import app.mangrove.model.Id;
import app.mangrove.model.Link;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Segmented;
import app.mangrove.ui.shell.RailGroup;
import app.mangrove.ui.shell.Screen;
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
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The hierarchy of partners: tree or graph, on any day, with what is below each added up.
public final class HierarchyView implements Screen {
    private final HierarchyViewModel model;
    private final Opening opening;
    private final TableSaver saver;
    private final Dragging dragging;
    private final TreePane tree;
    private final GraphPane graph;
    private final BorderPane page = new BorderPane();
    private final StackPane middle = new StackPane();
    private final HBox tools = new HBox(8);
    private final MenuButton rearrange =
            Buttons.menu(Text.of("hierarchy.rearrange"), "fth-git-pull-request");
    private final Segmented<Boolean> shape =
            new Segmented<>(
                    List.of(true, false),
                    true,
                    is -> Text.of(is ? "hierarchy.shape-tree" : "hierarchy.shape-graph"));
    private boolean inspecting = true;
    private Runnable refresh = () -> {};

    public HierarchyView(HierarchyViewModel model, Opening opening, TableSaver saver) {
        this.model = model;
        this.opening = opening;
        this.saver = saver;
        dragging = new Dragging(model);
        tree = new TreePane(model, dragging);
        graph = new GraphPane(model, dragging);
        page.setTop(new TimeBar(model));
        page.setCenter(middle);
        page.setBottom(new FigureStrip(model, opening));
        page.setId("hierarchy");
        page.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        tree.table().menu(menu());
        tree.table().placeholder(empty());
        graph.setOnContextMenuRequested(e -> menu().show(graph, e.getScreenX(), e.getScreenY()));
        shape.setId("hierarchy-shape");
        shape.valueProperty().subscribe(is -> fill());
        model.shownProperty().subscribe(now -> fill());
        model.selectedProperty().subscribe(now -> inspect());
        model.shownProperty().subscribe(now -> inspect());
        rearrange.setId("rearrange");
        model.selectedProperty().subscribe(now -> rearrange.getItems().setAll(items()));
        model.shownProperty().subscribe(now -> rearrange.getItems().setAll(items()));
        buildTools();
    }

    /// What the shell does when the inspector is switched on or off.
    public void onInspectorSwitched(Runnable shellRefresh) {
        refresh = shellRefresh;
    }

    private void fill() {
        boolean none = model.shownProperty().get().numbers().length == 0;
        Node content = shape.valueProperty().get() ? tree : none ? empty() : graph;
        if (middle.getChildren().isEmpty() || middle.getChildren().getFirst() != content) {
            middle.getChildren().setAll(content, dragging);
        }
    }

    private void buildTools() {
        TextField find = new TextField();
        find.setId("hierarchy-find");
        find.setPromptText(Text.of("hierarchy.find"));
        find.setPrefColumnCount(10);
        find.textProperty().bindBidirectional(model.textProperty());
        Region kinds = new KindMenu(model).button();
        Node exporting = Buttons.icon("fth-download", Text.of("record.export"), this::export);
        Node switching =
                Buttons.icon(
                        "fth-sidebar",
                        Text.of("record.inspector"),
                        () -> {
                            inspecting = !inspecting;
                            refresh.run();
                        });
        MenuButton span = spans();
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getChildren()
                .setAll(
                        shape,
                        Labels.divider(),
                        kinds,
                        span,
                        rearrange,
                        Labels.gap(),
                        find,
                        exporting,
                        switching);
        HBox.setHgrow(tools, Priority.ALWAYS);
    }

    private MenuButton spans() {
        MenuButton button = Buttons.menu("", "fth-calendar");
        button.setId("hierarchy-span");
        Arrays.stream(Span.values())
                .forEach(span ->
                        button.getItems()
                                .add(
                                        item(
                                                Words.of(span),
                                                "span-" + span.key(),
                                                () -> model.spanProperty().set(span),
                                                true)));
        model.spanProperty().subscribe(now -> button.setText(Words.of(now)));
        return button;
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(items());
        menu.setOnShowing(e -> menu.getItems().setAll(items()));
        return menu;
    }

    private List<MenuItem> items() {
        int nr = model.selectedNr();
        boolean some = nr != 0 && model.canWrite();
        boolean below = some && model.shownProperty().get().tree().parent(nr) != 0;
        return List.of(
                item(Text.of("hierarchy.menu.move"), "menu-move", this::askMove, some),
                item(
                        Text.of("hierarchy.menu.top"),
                        "menu-top",
                        () -> model.make(model.move(nr, 0)).ifPresent(model::tell),
                        below),
                new SeparatorMenuItem(),
                item(Text.of("hierarchy.menu.merge"), "menu-merge", this::askMerge, some),
                item(Text.of("hierarchy.menu.split"), "menu-split", this::askSplit, some));
    }

    private static MenuItem item(String text, String id, Runnable run, boolean enabled) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(e -> run.run());
        item.setDisable(!enabled);
        return item;
    }

    private void key(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        boolean typing = event.getTarget() instanceof javafx.scene.control.TextInputControl;
        if (plain && !typing && event.getCode() == KeyCode.M && model.selectedNr() != 0) {
            event.consume();
            askMove();
        } else if (event.getCode() == KeyCode.ESCAPE && dragging.isMoving()) {
            event.consume();
            dragging.cancel();
        }
    }

    private void askMove() {
        if (model.canWrite()) {
            over(close -> new MovePane(model, model.selectedNr(), close));
        }
    }

    private void askMerge() {
        over(close -> new MergePane(model.rearranging(), model.selectedNr(), close));
    }

    private void askSplit() {
        over(close -> new SplitPane(model.rearranging(), model.selectedNr(), close));
    }

    private void over(Function<Runnable, Region> box) {
        Runnable[] close = {() -> {}};
        close[0] = opening.over(box.apply(() -> close[0].run()));
    }

    private void inspect() {
        int nr = model.selectedNr();
        Shown shown = model.shownProperty().get();
        opening.inspect(
                new Rows(shown.ecosystem(), Partner.KIND, shown.numbers()),
                nr == 0 ? new int[0] : new int[] {nr});
    }

    private Node empty() {
        return new EmptyState(
                "fth-git-pull-request",
                Text.of("hierarchy.empty"),
                Text.of("hierarchy.empty-words"),
                Buttons.small(
                        Text.of("hierarchy.show-alone"), () -> model.aloneProperty().set(true)));
    }

    private void export() {
        Rows rows = tree.table().rows();
        var shown = tree.table().shown();
        saver.save(
                Text.of("hierarchy.title"),
                shown.stream().map(column -> column.title()).toList(),
                () ->
                        IntStream.of(rows.numbers())
                                .mapToObj(nr ->
                                        shown.stream()
                                                .map(column -> column.text(rows, nr))
                                                .toList())
                                .iterator());
    }

    @Override
    public String id() {
        return "hierarchy";
    }

    @Override
    public String titleKey() {
        return "hierarchy.title";
    }

    @Override
    public String icon() {
        return "fth-git-pull-request";
    }

    @Override
    public RailGroup group() {
        return RailGroup.RUN;
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public List<Node> toolbar() {
        return List.of(tools);
    }

    @Override
    public Optional<Node> inspector() {
        return inspecting ? Optional.of(opening.inspector()) : Optional.empty();
    }

    /// Opens with the id or link of a partner to select; after `graph:` in the graph.
    @Override
    public void open(String detail) {
        model.open();
        boolean inGraph = detail.startsWith("graph:");
        String which = inGraph ? detail.substring("graph:".length()) : detail;
        if (inGraph) {
            shape.valueProperty().set(false);
        }
        Id.parse(which)
                .or(() -> Link.parse(which).map(Link::id))
                .ifPresent(id -> model.selectedProperty().set(Optional.of(id)));
    }

    @Override
    public void close() {
        dragging.cancel();
        model.close();
    }

    /// The graph and the table, for tests.
    Graph graph() {
        return graph.graph();
    }

    TreePane tree() {
        return tree;
    }
}
