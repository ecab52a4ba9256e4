package app.mangrove.home.view;

import app.mangrove.ui.shell.Action;
import app.mangrove.ui.shell.RailGroup;
import app.mangrove.ui.shell.Screen;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Where the day starts, and what there is while no workspace is open.
public final class HomeView implements Screen {
    private static final double LEFT = 65;

    private final HomeViewModel model;
    private @Nullable Node page;

    public HomeView(HomeViewModel model) {
        this.model = model;
    }

    @Override
    public String id() {
        return "home";
    }

    @Override
    public String titleKey() {
        return "home.title";
    }

    @Override
    public String icon() {
        return "fth-home";
    }

    @Override
    public RailGroup group() {
        return RailGroup.HOME;
    }

    @Override
    public Node node() {
        if (page == null) {
            page = make();
        }
        return page;
    }

    @Override
    public Optional<Action> primary() {
        return Optional.of(Action.of("file.new", "home.new", "fth-plus", model::newWorkspace));
    }

    @Override
    public void open(String detail) {
        model.open();
    }

    @Override
    public void close() {
        model.close();
    }

    private Node make() {
        Node first = model.hasWorkspace() ? new TodayPane(model) : new WelcomePane(model);
        VBox left = new VBox(24, first, new TemplatesPane(model));
        VBox right =
                new VBox(16, new RecentPane(model), new SamplePane(model), new DropPane(model));
        if (model.hasWorkspace()) {
            right.getChildren().add(new StepsPane(model));
        }
        GridPane grid = new GridPane(24, 0);
        grid.getStyleClass().add("page");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setPercentWidth(LEFT);
        wide.setHgrow(Priority.ALWAYS);
        ColumnConstraints narrow = new ColumnConstraints();
        narrow.setPercentWidth(100 - LEFT);
        grid.getColumnConstraints().addAll(wide, narrow);
        grid.addRow(0, left, right);
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }
}
