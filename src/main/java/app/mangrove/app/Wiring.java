package app.mangrove.app;

import app.mangrove.home.view.HomeView;
import app.mangrove.home.view.HomeViewModel;
import app.mangrove.model.Workspace;
import app.mangrove.ui.shell.Screen;

import java.util.ArrayList;
import java.util.List;

/// Makes every screen with what it needs, a few lines each.
final class Wiring {
    private final Program program;
    private final Window window;
    private final Session session;

    Wiring(Program program, Window window, Session session) {
        this.program = program;
        this.window = window;
        this.session = session;
    }

    /// The screens in the order of the rail.
    List<Screen> screens() {
        List<Screen> screens = new ArrayList<>();
        screens.add(home());
        session.workspace().ifPresent(workspace -> screens.addAll(of(workspace)));
        return screens;
    }

    private Screen home() {
        return new HomeView(
                new HomeViewModel(
                        new HomeDesk(program, window, session),
                        session.workspace().orElse(null),
                        program.tasks(),
                        program.clock(),
                        program.zone()));
    }

    private List<Screen> of(Workspace workspace) {
        return List.of();
    }
}
