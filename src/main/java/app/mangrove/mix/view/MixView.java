package app.mangrove.mix.view;

import app.mangrove.mix.view.recruit.RecruitTab;
import app.mangrove.mix.view.recruit.RecruitViewModel;
import app.mangrove.mix.view.risk.RiskTab;
import app.mangrove.mix.view.share.ClashFix;
import app.mangrove.mix.view.share.SharesTab;
import app.mangrove.mix.view.share.SharesViewModel;
import app.mangrove.mix.view.share.SpreadViewModel;
import app.mangrove.mix.view.typing.Block;
import app.mangrove.mix.view.version.VersionsTab;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.shell.Action;
import app.mangrove.ui.shell.RailGroup;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.text.Text;

import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The partner network that is wanted against the one that there is, edited where it is shown.
public final class MixView implements Screen {
    private static final double HALF = 0.52;
    private final MixViewModel model;
    private final MixWays ways;
    private final MixBar bar;
    private final MatrixPane matrix;
    private final GapMap map;
    private final CellList list;
    private final CellInspector inspector;
    private final ClashFix clashes;
    private final MixTabs tabs;
    private final StackPane page = new StackPane();
    private final HBox facts = new HBox(8);
    private final StackPane content = new StackPane();
    private final VBox below = new VBox(16);
    private final VBox body = new VBox(12, content, below);
    private final ScrollPane scroll = new ScrollPane(body);
    private final SplitPane split = new SplitPane(scroll);
    private final VBox whole = new VBox(facts, split);
    private final MixPart part;
    private final Label hint = Labels.caption(Text.of("mixplan.hint"));

    public MixView(MixViewModel model, MixWays ways, MixPart part) {
        this.model = model;
        this.part = part;
        this.ways = ways;
        bar = new MixBar(model);
        matrix = new MatrixPane(model);
        map = new GapMap(model);
        list = new CellList(model);
        SpreadViewModel spread = new SpreadViewModel(model);
        RecruitViewModel recruit = new RecruitViewModel(model);
        clashes = new ClashFix(model, spread);
        inspector = new CellInspector(model, ways, recruit, spread);
        tabs =
                new MixTabs(
                        whole,
                        List.of(
                                new SharesTab(model, new SharesViewModel(model)),
                                new RecruitTab(model, recruit, ways),
                                new RiskTab(model, ways),
                                new VersionsTab(model)),
                        bar::showWays);
        facts.setAlignment(Pos.CENTER_LEFT);
        body.getStyleClass().add("mix-page");
        facts.getStyleClass().add("mix-facts");
        content.setAlignment(Pos.TOP_LEFT);
        VBox.setVgrow(split, Priority.ALWAYS);
        split.setOrientation(Orientation.VERTICAL);
        split.getStyleClass().add("mix-split");
        part.openProperty().subscribe(this::split);
        scroll.hvalueProperty().subscribe(at -> pin());
        scroll.viewportBoundsProperty().subscribe(at -> pin());
        body.widthProperty().subscribe(wide -> pin());
        content.layoutXProperty().subscribe(at -> pin());
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("board-scroll");
        model.pictureProperty().subscribe(this::show);
        model.showProperty().subscribe((before, now) -> show(model.picture()));
        model.chosenProperty()
                .subscribe(block -> {
                    inspect();
                    reveal(block);
                });
        bar.wayProperty().subscribe((before, now) -> show(model.picture()));
    }

    private void split(boolean open) {
        boolean isOpen = split.getItems().size() > 1;
        if (open && !isOpen) {
            split.getItems().add(part.node());
            split.setDividerPositions(HALF);
        } else if (!open && isOpen) {
            split.getItems().remove(part.node());
        }
    }

    private void show(Optional<MixPicture> picture) {
        if (picture.isEmpty()) {
            page.getChildren().setAll(noPlan());
            return;
        }
        MixPicture now = picture.get();
        if (now.rows().size() == 1 || now.columns().size() == 1) {
            bar.show(now);
            page.getChildren().setAll(noValues(now));
            return;
        }
        bar.show(now);
        facts.getChildren().setAll(facts(now));
        switch (bar.wayProperty().get()) {
            case MATRIX -> {
                matrix.show(now);
                content.getChildren().setAll(matrix);
            }
            case MAP -> {
                map.show(now);
                content.getChildren().setAll(map);
            }
            case LIST -> {
                list.show(now);
                content.getChildren().setAll(list.table());
            }
        }
        boolean isMatrix = bar.wayProperty().get() == Way.MATRIX;
        VBox.setVgrow(content, isMatrix ? Priority.NEVER : Priority.ALWAYS);
        below.getChildren().clear();
        if (isMatrix) {
            below.getChildren().add(hint);
            hint.setText(
                    Text.of(
                            model.showProperty().get() == Show.COVERAGE
                                    ? "mixplan.hint-demand"
                                    : "mixplan.hint"));
            clashes.list(now).ifPresent(below.getChildren()::add);
        }
        page.getChildren().setAll(tabs);
        inspect();
        tabs.show(now);
    }

    private Node noPlan() {
        if (model.isReadOnly()) {
            return new EmptyState(
                    "fth-target", Text.of("mixplan.none"), Text.of("mixplan.none-read-only"));
        }
        Node begin = Buttons.primary(Text.of("mixplan.begin"), model::begin);
        begin.setId("mix-begin");
        return new EmptyState(
                "fth-target", Text.of("mixplan.none"), Text.of("mixplan.none-words"), begin);
    }

    private Node noValues(MixPicture now) {
        String missing = CellWords.title(now.rows().size() == 1 ? now.rowAxis() : now.columnAxis());
        return new EmptyState(
                "fth-grid",
                Text.of("mixplan.no-values", missing),
                Text.of("mixplan.no-values-words", missing),
                Buttons.plain(Text.of("mixplan.taxonomies"), ways::taxonomies));
    }

    private List<Node> facts(MixPicture now) {
        List<Node> nodes = new ArrayList<>(bar.axes());
        now.grid().problems().stream()
                .findFirst()
                .ifPresent(problem -> {
                    Label pill =
                            Labels.pill(
                                    Text.of("mixplan.problems", now.grid().problems().size()),
                                    "warning",
                                    "fth-alert-triangle");
                    pill.setTooltip(new javafx.scene.control.Tooltip(Text.of(problem)));
                    nodes.add(pill);
                });
        nodes.add(Labels.gap());
        nodes.add(MixBar.legend());
        nodes.add(part.toggle());
        return nodes;
    }

    private double room() {
        return Math.max(0, body.getWidth() - scroll.getViewportBounds().getWidth());
    }

    /// Keeps the names of the rows in sight while the columns move.
    private void pin() {
        double at = scroll.getHvalue() * room() - content.getLayoutX();
        double wide = scroll.getViewportBounds().getWidth();
        matrix.matrix().pin(Math.max(0, at), room() == 0 ? Double.MAX_VALUE : at + wide);
    }

    /// Moves the columns so that the cell that was chosen last is in sight.
    private void reveal(Block block) {
        if (room() == 0) {
            return;
        }
        var cell = matrix.matrix().place(block.toRow(), block.toColumn());
        double seen = scroll.getViewportBounds().getWidth();
        double left = content.getLayoutX() + cell.getMinX() - matrix.matrix().names();
        double right = content.getLayoutX() + cell.getMaxX() + total(block);
        double at = scroll.getHvalue() * room();
        double wanted = left < at ? left : right > at + seen ? right - seen : at;
        scroll.setHvalue(Math.clamp(wanted / room(), 0, 1));
    }

    /// The room that the totals take at the right, over the other columns.
    private double total(Block block) {
        int last = model.picture().map(now -> now.columns().size() - 1).orElse(0);
        return block.toColumn() == last ? 0 : matrix.matrix().place(0, last).getWidth();
    }

    private void inspect() {
        model.picture()
                .filter(now -> now.rows().size() > 1 && now.columns().size() > 1)
                .ifPresent(now -> model.selected().ifPresent(gap -> inspector.show(now, gap)));
    }

    private void editTargets() {
        tabs.select("");
        bar.wayProperty().set(Way.MATRIX);
        matrix.edit(Optional.empty());
    }

    @Override
    public String id() {
        return "mix";
    }

    @Override
    public String titleKey() {
        return "mixplan.title";
    }

    @Override
    public String icon() {
        return "fth-grid";
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
    public List<Node> toolbar() {
        return List.of(bar);
    }

    @Override
    public Optional<Node> inspector() {
        return Optional.of(inspector.node());
    }

    @Override
    public Optional<Action> primary() {
        return Optional.of(
                Action.of("mix.edit", "mixplan.edit", "fth-edit-2", this::editTargets)
                        .enabled(
                                Bindings.createBooleanBinding(
                                        () -> model.picture().isPresent() && !model.isReadOnly(),
                                        model.pictureProperty())));
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("page.mix-draft", "mixplan.make-draft", "fth-copy", model::startDraft));
    }

    @Override
    public void open(String detail) {
        model.open();
        if (!detail.isEmpty()) {
            tabs.select(detail);
        }
    }

    @Override
    public List<String> pages() {
        return tabs.pages();
    }

    @Override
    public void close() {
        part.close();
        model.close();
    }
}
