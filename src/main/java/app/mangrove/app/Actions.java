package app.mangrove.app;

import app.mangrove.ui.shell.Action;
import app.mangrove.ui.shell.ActionRegistry;
import app.mangrove.ui.shell.Navigator;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.shell.ShellPane;
import app.mangrove.ui.shell.ShortcutSheet;
import app.mangrove.ui.theme.Appearance;
import app.mangrove.ui.theme.Density;
import app.mangrove.ui.theme.Theme;

import java.util.List;
import java.util.Locale;

/// Everything that a person can do from anywhere, with its keys.
final class Actions {
    private static final int NUMBERED = 9;

    private final ActionRegistry registry;

    Actions(ActionRegistry registry) {
        this.registry = registry;
    }

    void program(ShellPane shell, Window window) {
        registry.add(
                        Action.of(
                                        "app.palette",
                                        "app.action.palette",
                                        "fth-command",
                                        shell.palette()::open)
                                .keys("Shortcut+K"))
                .add(
                        Action.of(
                                        "app.search",
                                        "app.action.search",
                                        "fth-search",
                                        shell.palette()::open)
                                .keys("Shortcut+F"))
                .add(
                        Action.of(
                                        "app.shortcuts",
                                        "app.action.shortcuts",
                                        "fth-help-circle",
                                        () -> ShortcutSheet.show(shell.overlay(), registry))
                                .keys("F1"))
                .add(
                        Action.of("app.quit", "app.action.quit", "fth-log-out", window::quit)
                                .keys("Shortcut+Q"));
    }

    void files(Window window) {
        registry.add(
                        Action.of("file.new", "home.new", "fth-plus", window::newWorkspace)
                                .keys("Shortcut+N"))
                .add(
                        Action.of("file.open", "app.action.open", "fth-folder", window::choose)
                                .keys("Shortcut+O"))
                .add(Action.of("file.sample", "home.sample.open", "fth-play", window::openSample));
    }

    /// What needs an open workspace.
    void workspace(Session session, Window window) {
        registry.add(
                        Action.of(
                                        "edit.undo",
                                        "app.action.undo",
                                        "fth-rotate-ccw",
                                        session.undoing()::undo)
                                .keys("Shortcut+Z")
                                .enabled(session.undoing().canUndoProperty()))
                .add(
                        Action.of(
                                        "edit.redo",
                                        "app.action.redo",
                                        "fth-rotate-cw",
                                        session.undoing()::redo)
                                .keys("Shortcut+Shift+Z")
                                .enabled(session.undoing().canRedoProperty()))
                .add(
                        Action.of(
                                        "file.import",
                                        "app.action.import",
                                        "fth-upload",
                                        session::chooseImport)
                                .keys("Shortcut+I"))
                .add(
                        Action.of(
                                "file.backup",
                                "app.action.backup",
                                "fth-save",
                                () -> session.upkeep().backUp()))
                .add(
                        Action.of("file.close", "app.action.close", "fth-x", window::closeWorkspace)
                                .keys("Shortcut+W"));
    }

    void places(Navigator navigator, List<Screen> screens) {
        registry.add(
                        Action.of("go.back", "shell.header.back", "fth-arrow-left", navigator::back)
                                .keys("Alt+Left")
                                .enabled(navigator.canGoBackProperty()))
                .add(
                        Action.of(
                                        "go.forward",
                                        "shell.header.forward",
                                        "fth-arrow-right",
                                        navigator::forward)
                                .keys("Alt+Right")
                                .enabled(navigator.canGoForwardProperty()));
        for (int i = 0; i < screens.size(); i++) {
            Screen screen = screens.get(i);
            Action action =
                    Action.of(
                            "go." + screen.id(),
                            screen.titleKey(),
                            screen.icon(),
                            () -> navigator.go(screen.id()));
            registry.add(i < NUMBERED ? action.keys("Shortcut+" + (i + 1)) : action);
        }
    }

    void look(Appearance appearance, ShellPane shell) {
        registry.add(zoom("in", "Shortcut+Plus", appearance::zoomIn))
                .add(zoom("out", "Shortcut+Minus", appearance::zoomOut))
                .add(zoom("reset", "Shortcut+0", () -> appearance.zoomTo(100)))
                .add(
                        Action.of(
                                        "view.rail",
                                        "app.action.rail",
                                        "fth-sidebar",
                                        () -> toggle(shell.rail().narrowProperty()))
                                .keys("Shortcut+B"))
                .add(
                        Action.of(
                                        "view.inspector",
                                        "app.action.inspector",
                                        "fth-info",
                                        () -> toggle(shell.content().inspectorShownProperty()))
                                .keys("Shortcut+J"))
                .add(
                        Action.of(
                                "view.density",
                                "app.action.density",
                                "fth-list",
                                () -> appearance.densityProperty().set(other(appearance))));
        for (Theme theme : Theme.values()) {
            registry.add(
                    Action.of(
                            "view.theme-" + theme.name().toLowerCase(Locale.ROOT),
                            "app.action.theme-" + theme.name().toLowerCase(Locale.ROOT),
                            "fth-sun",
                            () -> appearance.themeProperty().set(theme)));
        }
    }

    private static Action zoom(String way, String keys, Runnable run) {
        return Action.of("view.zoom-" + way, "app.action.zoom-" + way, "fth-zoom-in", run)
                .keys(keys);
    }

    private static void toggle(javafx.beans.property.BooleanProperty property) {
        property.set(!property.get());
    }

    private static Density other(Appearance appearance) {
        return appearance.densityProperty().get() == Density.COMPACT
                ? Density.COMFORTABLE
                : Density.COMPACT;
    }
}
