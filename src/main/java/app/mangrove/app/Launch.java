package app.mangrove.app;

import app.mangrove.app.process.Display;
import app.mangrove.app.process.InlineTasks;
import app.mangrove.app.process.OnScreen;
import app.mangrove.app.process.Shutdown;
import app.mangrove.app.source.Beginnings;
import app.mangrove.app.source.SqliteWorkspaces;
import app.mangrove.app.source.StagePicker;
import app.mangrove.app.source.Starts;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Progress;
import app.mangrove.base.work.Refusal;
import app.mangrove.base.work.Tasks;
import app.mangrove.cli.show.Summary;
import app.mangrove.model.Workspace;
import app.mangrove.settings.Folders;
import app.mangrove.settings.Preferences;
import app.mangrove.store.Options;
import app.mangrove.ui.shell.Place;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Appearance;
import app.mangrove.ui.work.FxTasks;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// Starts what has screens: the window, the tour of pictures, and the main job where no display is.
final class Launch {
    private static final Logger LOG = LoggerFactory.getLogger(Launch.class);
    private static final int FAILED = 2;
    private static final long PATIENCE = 120;

    private final Folders folders;
    private final Preferences preferences;
    private final PrintWriter out;
    private final PrintWriter err;

    Launch(Folders folders, Preferences preferences, PrintWriter out, PrintWriter err) {
        this.folders = folders;
        this.preferences = preferences;
        this.out = out;
        this.err = err;
    }

    /// Opens the window until it is closed; without a display, does the main job without one.
    int open(@Nullable Path file) {
        if (!Display.isThere()) {
            return withoutDisplay(file);
        }
        try (Shutdown shutdown = new Shutdown()) {
            FxTasks tasks = shutdown.add(new FxTasks());
            shutdown.add(preferences::save);
            CountDownLatch closed = new CountDownLatch(1);
            Platform.setImplicitExit(false);
            Platform.startup(() -> show(tasks, file, shutdown, closed));
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The window could not be opened", e);
            return failed(Problem.of("app.no-window", String.valueOf(e.getMessage())));
        }
        Platform.exit();
        return 0;
    }

    private void show(
            FxTasks tasks, @Nullable Path file, Shutdown shutdown, CountDownLatch closed) {
        Program program = program(tasks, InstantSource.system(), Options.standard());
        Looks.join(preferences, program.appearance(), tasks);
        var saving = tasks.latest("settings", Duration.ofMillis(500));
        preferences.onChange(now -> saving.run(preferences::save).then(p -> {}, p -> {}));
        Stage stage = new Stage();
        Window window = new Window(program, stage, new StagePicker(stage));
        shutdown.add(() -> OnScreen.get(tasks, window::end, PATIENCE));
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {
            LOG.error("A bug on {}", thread.getName(), thrown);
            tasks.deliver(() -> window.say(Refusal.problemOf(thrown)));
        });
        stage.setOnHidden(e -> closed.countDown());
        window.show();
        if (file != null) {
            window.open(file);
        }
    }

    /// Draws every screen of a workspace into a folder; answers the pictures.
    Outcome<List<Path>> tour(Path file, Path folder, List<String> ids) {
        return new SqliteWorkspaces(Options.standard().onlyReading())
                .open(file, Progress.none())
                .flatMap(open -> pictures(open, folder, ids, Tour.Size.USUAL, Tour.Size.SMALL));
    }

    /// The main job headless: a fresh sample (or the given workspace), its summary, its pictures.
    private int withoutDisplay(@Nullable Path file) {
        try {
            Path folder = Files.createTempDirectory("mangrove-");
            return report(file == null ? sample(folder) : opened(file), folder.resolve("screens"));
        } catch (IOException e) {
            return failed(Problem.of("app.no-folder", String.valueOf(e.getMessage())));
        }
    }

    private Outcome<Workspace> opened(Path file) {
        return new SqliteWorkspaces(Options.standard().onlyReading()).open(file, Progress.none());
    }

    private Outcome<Workspace> sample(Path folder) {
        Path file = folder.resolve("sample.mangrove");
        InstantSource clock = InstantSource.system();
        Starts starts = new Beginnings(() -> preferences.now().user(), () -> today(clock));
        return new SqliteWorkspaces(Options.standard().fast())
                .create(file)
                .flatMap(empty -> starts.sample(empty, Progress.none()));
    }

    private int report(Outcome<Workspace> opened, Path folder) {
        return switch (opened) {
            case Outcome.Failed<Workspace>(Problem problem) -> failed(problem);
            case Outcome.Ok<Workspace>(Workspace workspace) -> {
                Summary.of(workspace.ecosystem(), today(InstantSource.system()))
                        .print(workspace.file(), out);
                yield switch (pictures(workspace, folder, List.of(), Tour.Size.USUAL)) {
                    case Outcome.Failed<List<Path>>(Problem problem) -> failed(problem);
                    case Outcome.Ok<List<Path>>(List<Path> files) -> {
                        out.println(Text.of("app.tour.done", files.size(), folder.toString()));
                        out.flush();
                        yield 0;
                    }
                };
            }
        };
    }

    /// Draws the screens of an open workspace and closes it.
    private Outcome<List<Path>> pictures(
            Workspace workspace, Path folder, List<String> ids, Tour.Size... sizes) {
        Display.useNone();
        try (Shutdown shutdown = new Shutdown()) {
            FxTasks screen = shutdown.add(new FxTasks());
            Platform.setImplicitExit(false);
            Platform.startup(() -> {});
            Program program =
                    OnScreen.get(
                            screen,
                            () ->
                                    program(
                                            new InlineTasks(screen::deliver),
                                            InstantSource.system(),
                                            Options.standard()),
                            PATIENCE);
            Stage stage = OnScreen.get(screen, () -> new Stage(StageStyle.UNDECORATED), PATIENCE);
            Window window = OnScreen.get(screen, () -> staged(program, stage, workspace), PATIENCE);
            shutdown.add(() -> OnScreen.get(screen, window::end, PATIENCE));
            return Outcome.ok(new Tour(program, window, stage, screen).draw(folder, ids, sizes));
        } catch (IOException e) {
            return Outcome.failed("app.no-pictures", folder.toString());
        } finally {
            Platform.exit();
        }
    }

    private static Window staged(Program program, Stage stage, Workspace workspace) {
        Window window = new Window(program, stage, new StagePicker(stage));
        window.show(workspace, Place.of("home"));
        stage.show();
        return window;
    }

    private Program program(Tasks tasks, InstantSource clock, Options options) {
        return new Program(
                folders,
                preferences,
                tasks,
                tasks instanceof FxTasks fx ? fx.jobs() : FXCollections.observableArrayList(),
                new Appearance(),
                new SqliteWorkspaces(options),
                new Beginnings(() -> preferences.now().user(), () -> today(clock)),
                clock,
                ZoneId.systemDefault());
    }

    private static LocalDate today(InstantSource clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    }

    private int failed(Problem problem) {
        err.println(Text.of("app.error", problem));
        err.flush();
        return FAILED;
    }
}
