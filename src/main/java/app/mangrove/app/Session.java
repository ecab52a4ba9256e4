package app.mangrove.app;

import app.mangrove.app.frame.BrandWords;
import app.mangrove.app.frame.RecordSearch;
import app.mangrove.app.source.FilePicker;
import app.mangrove.app.source.SavedFiles;
import app.mangrove.app.source.TableExport;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Cancel;
import app.mangrove.model.Link;
import app.mangrove.model.Workspace;
import app.mangrove.settings.Settings;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.shell.ActionRegistry;
import app.mangrove.ui.shell.BrandMark;
import app.mangrove.ui.shell.Navigator;
import app.mangrove.ui.shell.Place;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.shell.ShellPane;
import app.mangrove.ui.shell.Toasts;
import app.mangrove.ui.table.TableSaver;
import app.mangrove.ui.text.Text;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The frame and its screens around one open workspace, or around none; made again for another
/// workspace and for another language.
final class Session {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Program program;
    private final Window window;
    private final @Nullable Workspace workspace;
    private final Navigator navigator = new Navigator(Place.of("home"));
    private final ActionRegistry actions = new ActionRegistry();
    private final ShellPane shell;
    private final VBox root = new VBox();
    private final @Nullable Undoing undoing;
    private final Routes routes;
    private final Safety safety;
    private final Wiring wiring;
    private final List<Screen> screens;
    private Subscription looks = Subscription.EMPTY;
    private Workspace.@Nullable Subscription changes;
    private Cancel following = Cancel.never();

    Session(Program program, Window window, @Nullable Workspace workspace) {
        this.program = program;
        this.window = window;
        this.workspace = workspace;
        this.shell = new ShellPane(navigator, actions, program.tasks(), "Ctrl K");
        this.undoing =
                workspace == null
                        ? null
                        : new Undoing(
                                workspace,
                                program.tasks(),
                                shell.toasts(),
                                program::user,
                                navigator::go);
        this.safety = new Safety(program, workspace);
        this.wiring = new Wiring(program, window, this);
        this.screens = wiring.screens();
        this.routes = new Routes(screens);
        root.getChildren().add(shell);
        VBox.setVgrow(shell, Priority.ALWAYS);
    }

    Optional<Workspace> workspace() {
        return Optional.ofNullable(workspace);
    }

    Parent root() {
        return root;
    }

    Navigator navigator() {
        return navigator;
    }

    ShellPane shell() {
        return shell;
    }

    ActionRegistry actions() {
        return actions;
    }

    SessionUpkeep upkeep() {
        return new SessionUpkeep(program, this);
    }

    Safety safety() {
        return safety;
    }

    FilePicker picker() {
        return window.picker();
    }

    /// Where what a table shows is kept as a file.
    TableSaver saver() {
        return new TableExport(picker(), program.tasks(), toasts());
    }

    /// Files that a person chooses, keeps and opens.
    SavedFiles files() {
        return new SavedFiles(picker(), program.tasks(), toasts());
    }

    Toasts toasts() {
        return shell.toasts();
    }

    List<Screen> screens() {
        return screens;
    }

    Undoing undoing() {
        if (undoing == null) {
            throw new IllegalStateException("no workspace is open");
        }
        return undoing;
    }

    /// Fills the frame and shows a place; keys work once `install` was called.
    void start(Place place) {
        Settings settings = program.preferences().now();
        shell.rail().brand(new BrandMark(), BrandWords.of(workspace));
        shell.rail().narrowProperty().set(settings.railNarrow());
        shell.content().inspectorShownProperty().set(settings.inspectorShown());
        looks =
                Subscription.combine(
                        shell.rail().narrowProperty().subscribe(is -> keepPanes()),
                        shell.content().inspectorShownProperty().subscribe(is -> keepPanes()));
        Actions all = new Actions(actions);
        all.program(shell, window);
        all.files(window);
        all.places(navigator, screens);
        all.look(program.appearance(), shell);
        StatusItems.show(shell.status(), program, safety, workspace);
        if (workspace != null && undoing != null) {
            all.workspace(this, window);
            shell.palette().provider(new RecordSearch(workspace, this::open));
            shell.palette()
                    .provider(
                            new VisibilityScreens.Search(
                                    workspace, id -> VisibilityScreens.preview(this, id)));
            changes = workspace.onChange(change -> program.tasks().deliver(undoing::refresh));
            undoing.refresh();
            workspace.readOnly().ifPresent(why -> follow(workspace, why));
        }
        safety.start();
        shell.show(screens);
        if (!place.screen().equals("home")) {
            navigator.go(place);
        }
    }

    /// Somebody else writes the file: what they save shows here too.
    private void follow(Workspace followed, Problem why) {
        root.getChildren().addFirst(banner(Text.of(why)));
        following = program.tasks().every(LOOK, followed::refresh);
    }

    void install(Scene scene) {
        actions.install(scene);
        Keys.install(scene, actions);
    }

    /// Opens the record where it is shown.
    void open(Link record) {
        navigator.go(routes.to(record));
    }

    /// Shows the import; without a workspace, asks for files first.
    void chooseImport() {
        if (workspace == null) {
            bringIn(window.picker().imports());
        } else {
            navigator.go("import");
        }
    }

    /// Shows the import of these files; without a workspace a new one is asked for first.
    void bringIn(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        if (workspace == null) {
            window.newWorkspaceFor(files);
        } else {
            navigator.go(Routes.importing(files));
        }
    }

    void close() {
        looks.unsubscribe();
        following.cancel();
        safety.close();
        if (changes != null) {
            changes.cancel();
        }
        shell.close();
        wiring.close();
    }

    private void keepPanes() {
        program.preferences()
                .change(settings ->
                        settings.withPanes(
                                shell.rail().narrowProperty().get(),
                                shell.content().inspectorShownProperty().get()));
    }

    private static Notice banner(String words) {
        Notice notice = new Notice("warning", words);
        notice.setId("read-only-banner");
        notice.getStyleClass().add("banner");
        return notice;
    }
}
