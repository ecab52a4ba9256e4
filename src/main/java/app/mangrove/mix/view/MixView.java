package app.mangrove.mix.view;

import app.mangrove.mix.target.RollUp;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Card;
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
import java.util.OptionalLong;

/// The partner network that is wanted against the one that there is, edited where it is shown.
public final class MixView implements Screen {
    private static final int CLASHES = 6;
    private static final double HALF = 0.52;
    private final MixViewModel model;
    private final MixWays ways;
    private final MixBar bar;
    private final MatrixPane matrix;
    private final GapMap map;
    private final CellList list;
    private final CellInspector inspector;
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
        inspector = new CellInspector(model, ways);
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
                content.getChildren().setAll(list);
            }
        }
        boolean isMatrix = bar.wayProperty().get() == Way.MATRIX;
        VBox.setVgrow(content, isMatrix ? Priority.NEVER : Priority.ALWAYS);
        below.getChildren().clear();
        if (isMatrix) {
            below.getChildren().add(hint);
            below.getChildren().addAll(clashes(now));
        }
        page.getChildren().setAll(whole);
        inspect();
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

    /// Targets that do not agree with what stands below them, each with a way to the cell.
    private List<Node> clashes(MixPicture now) {
        Show show = model.showProperty().get();
        List<RollUp.Clash> clashes =
                now.clashes(show).stream().filter(RollUp.Clash::contradicts).toList();
        if (clashes.isEmpty()) {
            return List.of();
        }
        CellWords words = new CellWords(now, show == Show.COVERAGE ? Show.CAPACITY : show);
        VBox lines = new VBox(6);
        clashes.stream()
                .limit(CLASHES)
                .forEach(clash -> lines.getChildren().add(line(now, words, clash)));
        Card card =
                new Card(
                        Text.of("mixplan.clashes"),
                        Text.of("mixplan.clashes-words", clashes.size()),
                        lines);
        card.setId("mix-clashes");
        return List.of(card);
    }

    private Node line(MixPicture now, CellWords words, RollUp.Clash clash) {
        Node name =
                Buttons.link(
                        CellWords.name(now, clash.cell()),
                        () -> {
                            int row = now.rows().indexOf(clash.cell().at(now.rowAxis()));
                            int column = now.columns().indexOf(clash.cell().at(now.columnAxis()));
                            if (row >= 0 && column >= 0) {
                                model.choose(Block.at(row, column));
                            }
                        });
        HBox line =
                new HBox(
                        8,
                        name,
                        Labels.caption(
                                Text.of(
                                        "mixplan.contradicts",
                                        words.figure(OptionalLong.of(clash.above())),
                                        words.figure(OptionalLong.of(clash.below())),
                                        words.figure(OptionalLong.of(Math.abs(clash.open()))))));
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
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
    }

    @Override
    public void close() {
        part.close();
        model.close();
    }
}
