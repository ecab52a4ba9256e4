package app.mangrove.app;

import app.mangrove.app.process.Shutdown;
import app.mangrove.history.view.HistoryView;
import app.mangrove.history.view.HistoryViewModel;
import app.mangrove.home.view.HomeView;
import app.mangrove.home.view.HomeViewModel;
import app.mangrove.insight.Insight;
import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Workspace;
import app.mangrove.problems.view.ProblemsView;
import app.mangrove.problems.view.ProblemsViewModel;
import app.mangrove.settings.view.SettingsView;
import app.mangrove.settings.view.SettingsViewModel;
import app.mangrove.store.staging.StagingFolder;
import app.mangrove.transfer.Importing;
import app.mangrove.transfer.value.Names;
import app.mangrove.transfer.view.ImportView;
import app.mangrove.transfer.view.ImportViewModel;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.text.Text;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/// Makes every screen with what it needs, a few lines each.
final class Wiring implements AutoCloseable {
    private final Program program;
    private final Window window;
    private final Session session;
    private final Insight insight = new Insight();
    private final Shutdown ends = new Shutdown();

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
        screens.add(settings());
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
        RecordScreens records = new RecordScreens(program, session, workspace, insight);
        List<Screen> screens = new ArrayList<>(records.all());
        screens.add(1, HierarchyScreen.make(program, session, workspace, insight, records));
        screens.addAll(new ProgramScreens(program, session, records.editing(), insight).all());
        PlanScreens plans = new PlanScreens(program, session, records.editing(), insight);
        screens.add(plans.mix());
        screens.add(plans.tiers());
        screens.add(plans.designer());
        screens.add(plans.funds());
        IncentiveScreens incentives =
                new IncentiveScreens(program, session, records.editing(), insight, records.names());
        screens.add(incentives.earnings());
        screens.add(incentives.statements());
        screens.addAll(new VisibilityScreens(program, session, records.editing(), insight).all());
        screens.add(new DashboardScreen(program, session, workspace, insight).make());
        screens.add(importing(workspace));
        screens.add(problems(workspace));
        screens.add(history(workspace));
        return screens;
    }

    private Screen importing(Workspace workspace) {
        TextNames names = new TextNames();
        Importing importing =
                new Importing(StagingFolder.ofSystem(), names, program.clock(), new SecureRandom());
        ImportViewModel model =
                new ImportViewModel(
                        workspace,
                        program.tasks(),
                        importing,
                        names,
                        program::user,
                        program::newId);
        ends.add(model::restart);
        return new ImportView(
                model,
                () -> session.picker().imports(),
                Routes::files,
                () -> session.navigator().go("partners"));
    }

    private Screen problems(Workspace workspace) {
        ProblemsViewModel model =
                new ProblemsViewModel(workspace, program.tasks(), program::today, session::open);
        ends.add(model);
        return new ProblemsView(model);
    }

    private Screen history(Workspace workspace) {
        return new HistoryView(
                new HistoryViewModel(
                        workspace,
                        program.tasks(),
                        program::user,
                        session.toasts()::problem,
                        taken ->
                                session.toasts()
                                        .done(
                                                Text.of(
                                                        "history.undo.toast",
                                                        taken.reason().text()))));
    }

    private Screen settings() {
        return new SettingsView(
                new SettingsViewModel(
                        program.preferences(),
                        program.folders(),
                        session.workspace().orElse(null),
                        program.tasks(),
                        session.upkeep(),
                        session.toasts()::problem));
    }

    /// Ends what listens to the workspace while its screen is closed.
    @Override
    public void close() {
        ends.close();
    }

    /// What the program calls fields and choices in the person's language, for finding columns.
    private static final class TextNames implements Names {
        @Override
        public List<String> ofField(Kind<?> kind, Field<?> field) {
            return List.of(app.mangrove.ui.record.Names.of(kind, field));
        }

        @Override
        public List<String> ofChoice(Kind<?> kind, Field<?> field, String choice) {
            return List.of(app.mangrove.ui.record.Names.choice(kind, field, choice));
        }
    }
}
