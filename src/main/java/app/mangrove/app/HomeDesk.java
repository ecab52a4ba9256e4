package app.mangrove.app;

import app.mangrove.base.work.Cancel;
import app.mangrove.home.view.Desk;
import app.mangrove.insight.flaw.Flaws;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Link;
import app.mangrove.problems.Findings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The start page's wishes, passed on to the window and the session.
final class HomeDesk implements Desk {
    private final Program program;
    private final Window window;
    private final Session session;

    HomeDesk(Program program, Window window, Session session) {
        this.program = program;
        this.window = window;
        this.session = session;
    }

    @Override
    public List<RecentRow> recents() {
        return program.preferences().now().recents().stream()
                .map(recent ->
                        new RecentRow(
                                recent.file(),
                                recent.name(),
                                recent.opened(),
                                recent.pinned(),
                                Files.exists(recent.file())))
                .toList();
    }

    @Override
    public List<TemplateRow> templates() {
        return program.starts().templates();
    }

    @Override
    public int findings(Ecosystem ecosystem) {
        return Findings.of(ecosystem, program.today(), Flaws.RULES, Cancel.never()).count();
    }

    @Override
    public void open(Path file) {
        window.open(file);
    }

    @Override
    public void choose() {
        window.choose();
    }

    @Override
    public void pin(Path file, boolean pinned) {
        program.preferences().change(settings -> settings.pinned(file, pinned));
    }

    @Override
    public void forget(Path file) {
        program.preferences().change(settings -> settings.forgotten(file));
    }

    @Override
    public void openSample() {
        window.openSample();
    }

    @Override
    public void newWorkspace() {
        window.newWorkspace();
    }

    @Override
    public void begin(String template) {
        window.begin(template);
    }

    @Override
    public void chooseImport() {
        session.bringIn(session.picker().imports());
    }

    @Override
    public void bringIn(List<Path> files) {
        session.bringIn(files);
    }

    @Override
    public void go(String screen) {
        session.navigator().go(screen);
    }

    @Override
    public void open(Link record) {
        session.open(record);
    }
}
