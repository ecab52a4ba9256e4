package app.mangrove.incentive.view.design;

import app.mangrove.incentive.view.board.Board;
import app.mangrove.incentive.view.board.Figures;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.control.Popovers;
import app.mangrove.ui.shell.Action;
import app.mangrove.ui.shell.RailGroup;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.text.Text;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Incentive plans: the list, and one plan from terms to cents.
public final class DesignView implements Screen {
    private final DesignViewModel model;
    private final DesignBar bar;
    private final ListPage list;
    private final FormPane form;
    private final KpiStrip kpis = new KpiStrip();
    private final CurveCard curve = new CurveCard();
    private final CliffCard cliffs = new CliffCard();
    private final ExampleCard example;
    private final VBox problems = new VBox(8);
    private final StackPane page = new StackPane();
    private final HBox designer;

    public DesignView(DesignViewModel model, DesignWays ways) {
        this.model = model;
        bar = new DesignBar(model, ways);
        list = new ListPage(model, bar::begin);
        form = new FormPane(model);
        example = new ExampleCard(model, ways);
        HBox.setHgrow(curve.card(), Priority.ALWAYS);
        cliffs.card().getStyleClass().add("cliff-card");
        HBox middle = new HBox(16, curve.card(), cliffs.card());
        VBox right = new VBox(16, problems, kpis, middle, example.card());
        problems.managedProperty().bind(Bindings.isNotEmpty(problems.getChildren()));
        VBox.setVgrow(middle, Priority.SOMETIMES);
        VBox.setVgrow(example.card(), Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMinWidth(0);
        designer = new HBox(16, form, right);
        designer.getStyleClass().add("tiers-page");
        bar.tabs().valueProperty().subscribe(tab -> form());
        model.linesProperty().subscribe(list::show);
        model.boardProperty().subscribe(now -> show());
        model.figuresProperty().subscribe(now -> figures());
        model.problemProperty().subscribe(now -> problems());
    }

    /// What stops the run, and what is missing in its sums.
    private void problems() {
        List<Node> notices = new ArrayList<>();
        model.problemProperty()
                .get()
                .ifPresent(each -> notices.add(new Notice("warning", Text.of(each))));
        model.figuresProperty()
                .get()
                .map(Figures::problems)
                .filter(missing -> !missing.isEmpty())
                .ifPresent(missing ->
                        notices.add(
                                new Notice(
                                        "warning",
                                        Text.of(
                                                "design.partial",
                                                missing.size(),
                                                missing.getFirst()))));
        problems.getChildren().setAll(notices);
    }

    private void show() {
        Optional<Board> board = model.boardProperty().get();
        if (board.isEmpty()) {
            bar.show(board);
            page.getChildren().setAll(list);
            return;
        }
        page.getChildren().setAll(designer);
        if (!board.get().preview()) {
            bar.show(board);
            form();
        }
        figures();
    }

    /// The form waits for nothing; only the counts in its brackets come with the figures.
    private void form() {
        model.boardProperty()
                .get()
                .filter(board -> !board.preview())
                .ifPresent(board ->
                        form.show(
                                board,
                                model.figuresProperty().get(),
                                bar.tabs().valueProperty().get()));
    }

    private void figures() {
        problems();
        model.boardProperty()
                .get()
                .ifPresent(board -> {
                    Optional<Figures> now = model.figuresProperty().get();
                    kpis.show(board, now);
                    curve.show(board, now);
                    cliffs.show(board, now);
                    example.show(board, now);
                });
    }

    private void publish() {
        model.boardProperty()
                .get()
                .ifPresent(board -> {
                    if (!board.isDraft()) {
                        model.startDraft();
                        return;
                    }
                    List<PopOver> box = new ArrayList<>();
                    PublishPane pane =
                            new PublishPane(model, board, () -> box.forEach(PopOver::hide));
                    box.add(Popovers.show(bar, pane));
                });
    }

    @Override
    public String id() {
        return "incentives";
    }

    @Override
    public String titleKey() {
        return "design.title";
    }

    @Override
    public String icon() {
        return "fth-percent";
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
    public Optional<Action> primary() {
        return Optional.of(
                Action.of("incentives.publish", "design.publish", "fth-send", this::publish)
                        .enabled(
                                Bindings.createBooleanBinding(
                                        () ->
                                                model.boardProperty().get().isPresent()
                                                        && !model.isReadOnly(),
                                        model.boardProperty())));
    }

    /// `detail` is a plan's id or name; empty keeps what was open.
    @Override
    public void open(String detail) {
        if (!detail.isEmpty()) {
            model.choose(detail);
        }
        model.open();
    }

    @Override
    public void close() {
        model.close();
    }
}
