package app.mangrove.app;

import app.mangrove.app.frame.BrandWords;
import app.mangrove.app.source.FilePicker;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Workspace;
import app.mangrove.settings.Settings;
import app.mangrove.ui.shell.ErrorDialog;
import app.mangrove.ui.shell.Place;
import app.mangrove.ui.shell.WindowState;
import app.mangrove.ui.text.Text;

import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The window: which workspace is open in it, and how another one takes its place.
final class Window {
    private final Program program;
    private final Stage stage;
    private final FilePicker picker;
    private final Birth birth;
    private final Scene scene;
    private Session session;
    private String language;

    Window(Program program, Stage stage, FilePicker picker) {
        this.program = program;
        this.stage = stage;
        this.picker = picker;
        this.birth = new Birth(program);
        this.language = program.preferences().now().language();
        this.session = new Session(program, this, null);
        this.scene = new Scene(session.root(), 1440, 900);
        program.appearance().dress(scene);
        session.start(Place.of("home"));
        session.install(scene);
        scene.setOnDragOver(this::over);
        scene.setOnDragDropped(this::dropped);
        stage.setScene(scene);
        stage.setTitle(Text.of("app.name"));
        stage.setOnCloseRequest(e -> keepFrame());
        program.preferences().onChange(now -> program.tasks().deliver(() -> speak(now)));
    }

    /// Speaks another language: every screen is made again in it.
    private void speak(Settings settings) {
        if (!language.equals(settings.language())) {
            language = settings.language();
            Looks.speak(settings);
            rebuild();
        }
    }

    Session session() {
        return session;
    }

    Scene scene() {
        return scene;
    }

    FilePicker picker() {
        return picker;
    }

    /// Shows the window where it stood last, and says what was wrong with the settings.
    void show() {
        Settings.Frame frame = program.preferences().now().frame();
        WindowState state =
                frame.width() <= 0
                        ? WindowState.FIRST
                        : new WindowState(
                                frame.x(),
                                frame.y(),
                                frame.width(),
                                frame.height(),
                                frame.maximised());
        state.apply(stage);
        stage.show();
        program.preferences().problems().forEach(session.toasts()::problem);
    }

    void quit() {
        keepFrame();
        stage.close();
    }

    void choose() {
        picker.workspace().ifPresent(this::open);
    }

    void open(Path file) {
        Path wanted = file.toAbsolutePath().normalize();
        if (session.workspace().filter(open -> open.file().equals(wanted)).isPresent()) {
            session.navigator().go("home");
            return;
        }
        program.tasks()
                .listedAttempt(
                        "app.task.opening", progress -> program.workspaces().open(wanted, progress))
                .then(opened -> adopt(opened, Place.of("home")), this::say);
    }

    void newWorkspace() {
        make("app.new.name", birth::empty, Place.of("home"));
    }

    /// A new workspace to bring files into.
    void newWorkspaceFor(List<Path> files) {
        make("app.new.name", birth::empty, Routes.importing(files));
    }

    void begin(String template) {
        make("app.new.name", file -> birth.fromTemplate(file, template), Place.of("home"));
    }

    /// Opens a copy of the sample, which is made at once below the program's own folder.
    void openSample() {
        program.tasks()
                .listedAttempt("app.task.sample", birth::sample)
                .then(made -> adopt(made, Place.of("home")), this::say);
    }

    void closeWorkspace() {
        replace(null, Place.of("home"));
    }

    /// Makes every screen again, as after a change of the language.
    void rebuild() {
        Place place = session.navigator().currentProperty().get();
        replace(session.workspace().orElse(null), place);
    }

    /// Closes what is open, at the end of the program; waits for the disk.
    boolean end() {
        session.close();
        session.workspace().ifPresent(Workspace::close);
        return true;
    }

    /// Shows a workspace without keeping it among the recent ones.
    void show(Workspace opened, Place place) {
        replace(opened, place);
    }

    void adopt(Workspace opened, Place place) {
        String name = BrandWords.name(opened);
        program.preferences()
                .change(now -> now.opened(opened.file(), name, program.clock().instant()));
        replace(opened, place);
    }

    void say(Problem problem) {
        ErrorDialog.show(session.shell().overlay(), problem);
    }

    private interface Maker {
        Outcome<Workspace> make(Path file);
    }

    private void make(String nameKey, Maker maker, Place place) {
        Optional<Path> file =
                picker.newWorkspace(program.folders().workspaces(), Text.of(nameKey) + ".mangrove");
        file.ifPresent(path ->
                program.tasks()
                        .listedAttempt("app.task.making", progress -> maker.make(path))
                        .then(made -> adopt(made, place), this::say));
    }

    private void replace(@Nullable Workspace next, Place place) {
        Session before = session;
        before.close();
        session = new Session(program, this, next);
        scene.getAccelerators().clear();
        scene.setRoot(session.root());
        program.appearance().dress(scene);
        session.start(place);
        session.install(scene);
        stage.setTitle(
                next == null
                        ? Text.of("app.name")
                        : Text.of("app.window.title", BrandWords.name(next)));
        before.workspace()
                .filter(old -> old != next)
                .ifPresent(old -> program.tasks().run(() -> closed(old)));
    }

    private static boolean closed(Workspace workspace) {
        workspace.close();
        return true;
    }

    private void keepFrame() {
        WindowState now = WindowState.of(stage);
        program.preferences()
                .change(settings ->
                        settings.withFrame(
                                new Settings.Frame(
                                        now.x(),
                                        now.y(),
                                        now.width(),
                                        now.height(),
                                        now.maximised())));
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        drop(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }

    /// Files dropped on the window: a workspace is opened, tables are brought in.
    void drop(List<Path> files) {
        Optional<Path> workspace =
                files.stream().filter(file -> file.toString().endsWith(".mangrove")).findFirst();
        workspace.ifPresentOrElse(this::open, () -> session.bringIn(files));
    }
}
