package app.mangrove.transfer.view;

import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.shell.Action;
import app.mangrove.ui.shell.RailGroup;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/// Files in four steps: choose, map, look, done.
public final class ImportView implements Screen {
    private static final int SHOWN = 6;

    private final ImportViewModel model;
    private final Supplier<List<Path>> choose;
    private final Function<String, List<Path>> files;
    private final Runnable show;
    private final BorderPane page = new BorderPane();
    private final HBox steps = new HBox();
    private final VBox messages = new VBox(8);
    private final Button back = Buttons.plain(Text.of("import.back"), () -> {});
    private final Button next = Buttons.primary("", () -> {});
    private final ProgressIndicator wheel = new ProgressIndicator();
    private Runnable refresh = () -> {};
    private String last = "";

    /// `choose` asks for files, `files` reads them out of a place, `show` goes where the new rows
    /// are.
    public ImportView(
            ImportViewModel model,
            Supplier<List<Path>> choose,
            Function<String, List<Path>> files,
            Runnable show) {
        this.model = model;
        this.choose = choose;
        this.files = files;
        this.show = show;
        page.setId("import");
        page.getStyleClass().add("wizard");
        steps.getStyleClass().add("wizard-steps");
        back.setId("import-back");
        next.setId("import-next");
        back.setOnAction(e -> model.back());
        next.setOnAction(e -> model.next());
        wheel.visibleProperty().bind(model.busyProperty());
        wheel.setMaxSize(18, 18);
        messages.getStyleClass().add("wizard-messages");
        HBox foot = new HBox(8, wheel, Labels.gap(), back, next);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("wizard-foot");
        page.setTop(new VBox(steps, messages));
        page.setBottom(foot);
        model.stepProperty().subscribe(this::turn);
        model.problems().subscribe(this::tell);
        model.busyProperty().subscribe(busy -> enable());
        model.planProperty().subscribe(plan -> renew());
        model.drafts().subscribe(this::renew);
        model.undoneProperty().subscribe(undone -> renew());
        tell();
    }

    @Override
    public String id() {
        return "import";
    }

    @Override
    public String titleKey() {
        return "import.title";
    }

    @Override
    public String icon() {
        return "fth-upload";
    }

    @Override
    public RailGroup group() {
        return RailGroup.FOOT;
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.of("page.files", "import.files.choose", "fth-file-plus", this::ask),
                Action.of("page.again", "import.next.done", "fth-upload", model::restart));
    }

    /// Opens with the files of the place, which are looked at once.
    @Override
    public void open(String detail) {
        if (!detail.isEmpty() && !detail.equals(last)) {
            model.restart();
            model.add(files.apply(detail));
        }
        last = detail;
    }

    private void turn(ImportViewModel.Step step) {
        steps.getChildren().clear();
        for (ImportViewModel.Step one : ImportViewModel.Step.values()) {
            steps.getChildren().add(mark(one, step));
        }
        page.setCenter(pane(step));
        next.setText(Text.of("import.next." + word(step)));
        renew();
    }

    private Node pane(ImportViewModel.Step step) {
        return switch (step) {
            case FILES -> {
                FilesPane pane = new FilesPane(model, this::ask);
                refresh = pane::show;
                yield scrolled(pane);
            }
            case MAPPING -> {
                MappingPane pane = new MappingPane(model);
                refresh = pane::show;
                yield pane;
            }
            case PREVIEW -> {
                PreviewPane pane = new PreviewPane(model);
                refresh = pane::show;
                yield pane;
            }
            case DONE -> {
                DonePane pane = new DonePane(model, show);
                refresh = pane::show;
                yield scrolled(pane);
            }
        };
    }

    /// Shows what the model says now; only the pane of the step is there to be told.
    private void renew() {
        refresh.run();
        enable();
    }

    private void ask() {
        List<Path> chosen = choose.get();
        if (!chosen.isEmpty()) {
            model.add(chosen);
        }
    }

    private static Node scrolled(Node node) {
        ScrollPane scroll = new ScrollPane(node);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private static Node mark(ImportViewModel.Step one, ImportViewModel.Step now) {
        Label number = Labels.of(Text.formats().number(one.ordinal() + 1), "step-number");
        Label name = Labels.of(Text.of("import.step." + word(one)), "step-name");
        HBox mark = new HBox(8, number, name);
        mark.setAlignment(Pos.CENTER_LEFT);
        mark.getStyleClass().add("step");
        if (one == now) {
            mark.getStyleClass().add("now");
        } else if (one.ordinal() < now.ordinal()) {
            mark.getStyleClass().add("past");
        }
        return mark;
    }

    private static String word(ImportViewModel.Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    private void enable() {
        boolean busy = model.busyProperty().get();
        ImportViewModel.Step step = model.stepProperty().get();
        back.setDisable(busy);
        back.setVisible(
                step == ImportViewModel.Step.MAPPING || step == ImportViewModel.Step.PREVIEW);
        next.setDisable(busy || !isReady(step));
    }

    private boolean isReady(ImportViewModel.Step step) {
        return switch (step) {
            case FILES -> !model.drafts().isEmpty();
            case MAPPING -> model.canWrite();
            case PREVIEW ->
                    model.planProperty().get().filter(p -> p.obstacles().isEmpty()).isPresent();
            case DONE -> true;
        };
    }

    private void tell() {
        List<Node> notices = new ArrayList<>();
        model.problems().stream()
                .limit(SHOWN)
                .forEach(problem -> notices.add(new Notice("warning", Text.of(problem))));
        messages.getChildren().setAll(notices);
        messages.setVisible(!notices.isEmpty());
        messages.setManaged(!notices.isEmpty());
    }
}
