package app.mangrove.health.view;

import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.shell.Action;
import app.mangrove.ui.shell.RailGroup;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.tile.Arrangement;
import app.mangrove.ui.tile.FlatTile;
import app.mangrove.ui.tile.TileGrid;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The state of the ecosystem in one look.
public final class DashboardView implements Screen {
    private static final Map<String, int[]> SIZES =
            Map.of(
                    "months", new int[] {6, 2},
                    "mix", new int[] {3, 2},
                    "top", new int[] {3, 2},
                    "map", new int[] {4, 2},
                    "tiers", new int[] {3, 2},
                    "changes", new int[] {5, 2});

    private final DashboardViewModel model;
    private final Drill drill;
    private final FlatTile.Exports exports;
    private final ChangesTile changes;
    private final TileGrid grid = new TileGrid();
    private final ScrollPane scroll = new ScrollPane(grid);
    private final StackPane page = new StackPane();
    private final HBox tools = new HBox(8);
    private final MenuButton add = Buttons.menu(Text.of("dashboard.add"), "fth-plus");
    private final HBox note = new HBox(8);
    private boolean showing;

    public DashboardView(
            DashboardViewModel model,
            Drill drill,
            FlatTile.Exports exports,
            Runnable history,
            Supplier<Instant> now,
            ZoneId zone) {
        this.model = model;
        this.drill = drill;
        this.exports = exports;
        this.changes = new ChangesTile(() -> model.changesProperty().get(), history, now, zone);
        grid.setId("board");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("board-scroll");
        scroll.viewportBoundsProperty().subscribe(bounds -> grid.fit(bounds.getHeight() - 48));
        add.setId("add-tile");
        add.setOnShowing(e -> add.getItems().setAll(missing()));
        add.getItems().add(new MenuItem(""));
        tools.getChildren()
                .setAll(
                        note,
                        Labels.gap(),
                        add,
                        Buttons.small(
                                Text.of("dashboard.reset"),
                                "fth-rotate-ccw",
                                () -> arrange(BoardSpec.DEFAULT)));
        tools.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(tools, Priority.ALWAYS);
        model.figuresProperty().subscribe(board -> rebuild());
        model.changesProperty().subscribe(list -> rebuild());
        grid.arrangementProperty()
                .subscribe((before, after) -> {
                    if (!showing) {
                        model.keep(BoardSpec.text(after));
                    }
                });
    }

    private void rebuild() {
        Optional<Figures> board = model.figuresProperty().get();
        if (board.isEmpty()) {
            return;
        }
        if (model.ecosystem().count(app.mangrove.model.partner.Partner.KIND) == 0) {
            page.getChildren()
                    .setAll(
                            new EmptyState(
                                    "fth-bar-chart-2",
                                    Text.of("dashboard.empty"),
                                    Text.of("dashboard.empty-words")));
            return;
        }
        show(board.get(), BoardSpec.parse(model.arrangement()));
    }

    private void show(Figures board, Arrangement wanted) {
        Map<String, FlatTile> all = new Tiles(board, drill, exports, changes).all();
        Map<String, FlatTile> tiles = new LinkedHashMap<>();
        Arrangement arrangement = wanted;
        for (var slot : wanted.slots()) {
            FlatTile tile = all.get(slot.id());
            if (tile == null) {
                arrangement = arrangement.without(slot.id());
            } else {
                tile.removable(() -> arrange(grid.arrangementProperty().get().without(slot.id())));
                tiles.put(slot.id(), tile);
            }
        }
        showing = true;
        grid.show(tiles, arrangement);
        showing = false;
        remark(board);
        page.getChildren().setAll(scroll);
    }

    private void remark(Figures board) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(
                Labels.caption(
                        Text.of("dashboard.as-of", board.lens().asOf(), board.lens().currency())));
        if (board.partial() > 0) {
            nodes.add(
                    Labels.pill(
                            Text.of("dashboard.partial", board.partial()),
                            "warning",
                            "fth-alert-triangle"));
        }
        note.getChildren().setAll(nodes);
        note.setAlignment(Pos.CENTER_LEFT);
    }

    private void arrange(Arrangement wanted) {
        model.keep(BoardSpec.text(wanted));
        model.figuresProperty().get().ifPresent(board -> show(board, wanted));
    }

    private List<MenuItem> missing() {
        List<MenuItem> items = new ArrayList<>();
        Arrangement now = grid.arrangementProperty().get();
        BoardSpec.DEFAULT.slots().stream()
                .filter(slot -> now.find(slot.id()).isEmpty())
                .forEach(slot -> {
                    int[] size = SIZES.getOrDefault(slot.id(), new int[] {2, 1});
                    MenuItem item = new MenuItem(title(slot.id()));
                    item.setOnAction(e -> arrange(now.with(slot.id(), size[0], size[1])));
                    items.add(item);
                });
        if (items.isEmpty()) {
            MenuItem none = new MenuItem(Text.of("dashboard.all-shown"));
            none.setDisable(true);
            items.add(none);
        }
        return items;
    }

    private static String title(String id) {
        return SIZES.containsKey(id) ? Text.of("dashboard." + id) : Text.of("kpi." + id);
    }

    @Override
    public String id() {
        return "dashboard";
    }

    @Override
    public String titleKey() {
        return "dashboard.title";
    }

    @Override
    public String icon() {
        return "fth-bar-chart-2";
    }

    @Override
    public RailGroup group() {
        return RailGroup.MEASURE;
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
    public List<Action> actions() {
        return List.of(
                Action.of("page.add-tile", "dashboard.add", "fth-plus", add::show),
                Action.of(
                        "page.reset",
                        "dashboard.reset",
                        "fth-rotate-ccw",
                        () -> arrange(BoardSpec.DEFAULT)));
    }

    @Override
    public void open(String detail) {
        model.open();
    }

    @Override
    public void close() {
        model.close();
    }
}
