package app.mangrove.app;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.health.view.DashboardView;
import app.mangrove.health.view.DashboardViewModel;
import app.mangrove.health.view.Drill;
import app.mangrove.insight.Insight;
import app.mangrove.model.Conflict;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Link;
import app.mangrove.model.Workspace;
import app.mangrove.model.geo.Region;
import app.mangrove.model.query.Filter;
import app.mangrove.model.query.Operator;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.shell.Place;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.text.Text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/// Makes the dashboard of a workspace, with the ways from its tiles to the work tables.
final class DashboardScreen implements Drill {
    private static final int MONTHS = 12;
    private final Program program;
    private final Session session;
    private final Workspace workspace;

    private final Insight insight;

    DashboardScreen(Program program, Session session, Workspace workspace, Insight insight) {
        this.program = program;
        this.session = session;
        this.workspace = workspace;
        this.insight = insight;
    }

    Screen make() {
        Editing editing =
                new Editing(
                        workspace, program.tasks(), program.user(), new Quiet(), program::today);
        DashboardViewModel model =
                new DashboardViewModel(
                        editing, insight, program.tasks(), program::today, program::newId);
        return new DashboardView(
                model,
                this,
                this::save,
                () -> session.navigator().go("history"),
                program.clock()::instant,
                program.zone());
    }

    private void save(String name, String extension, byte[] content) {
        session.picker()
                .save(name, extension)
                .ifPresent(file ->
                        program.tasks()
                                .attempt(() -> write(file, content))
                                .then(
                                        saved ->
                                                session.toasts()
                                                        .done(
                                                                Text.of(
                                                                        "app.tile.saved",
                                                                        String.valueOf(
                                                                                saved
                                                                                        .getFileName()))),
                                        session.toasts()::problem));
    }

    private static Outcome<Path> write(Path file, byte[] content) {
        try {
            return Outcome.ok(Files.write(file, content));
        } catch (IOException e) {
            return Outcome.failed("app.tile.failed", file.toString());
        }
    }

    private void go(String screen, Filter filter) {
        session.navigator().go(new Place(screen, "filter:" + filter.text()));
    }

    @Override
    public void record(String kind, String id) {
        Id.parse(id).ifPresent(known -> session.open(new Link(kind, known)));
    }

    @Override
    public String name(String kind, String id) {
        Kind<?> known = Kinds.of(kind);
        int nr = Id.parse(id).map(workspace.ecosystem().table(known)::nr).orElse(0);
        return nr == 0 ? id : workspace.ecosystem().name(known, nr);
    }

    @Override
    public void figure(String key) {
        String lastYear = program.today().plusDays(1).minusYears(1).toString();
        switch (key) {
            case "revenue-to-date", "concentration" ->
                    go("transactions", Filter.test("date", Operator.AT_LEAST, lastYear));
            case "open-pipeline" ->
                    go(
                            "deals",
                            Filter.test("stage", Operator.IS_NOT, "WON")
                                    .and(Filter.test("stage", Operator.IS_NOT, "LOST")));
            case "win-rate" ->
                    go(
                            "deals",
                            new Filter.Test("stage", Operator.ANY_OF, List.of("WON", "LOST"))
                                    .and(Filter.test("close", Operator.AT_LEAST, lastYear)));
            case "sourced-share" ->
                    go(
                            "deals",
                            Filter.test("stage", Operator.IS, "WON")
                                    .and(Filter.test("source", Operator.IS, "PARTNER"))
                                    .and(Filter.test("close", Operator.AT_LEAST, lastYear)));
            case "tiers" -> go("partners", Filter.test("tier", Operator.NOT_EMPTY));
            default -> session.navigator().go("partners");
        }
    }

    @Override
    public void month(int month, String type) {
        YearMonth when = YearMonth.from(program.today()).minusMonths(MONTHS - 1L - month);
        go(
                "transactions",
                Filter.test(
                        "date",
                        Operator.BETWEEN,
                        when.atDay(1).toString(),
                        when.atEndOfMonth().toString()));
    }

    @Override
    public void type(String name) {
        go("partners", Filter.test("types", Operator.CONTAINS, name));
    }

    @Override
    public void tier(String name) {
        go("partners", Filter.test("tier", Operator.IS, name));
    }

    @Override
    public void country(String iso2) {
        workspace.ecosystem().all(Region.KIND).stream()
                .filter(region -> region.level().equals("COUNTRY") && iso2.equals(region.code()))
                .findFirst()
                .ifPresent(region ->
                        go("partners", Filter.test("country", Operator.IS, region.name())));
    }

    /// Moving a tile is said by its new place; only what fails needs words.
    private final class Quiet implements Editing.Notices {
        @Override
        public void done(String words, Runnable undo) {
            session.undoing().refresh();
        }

        @Override
        public void problem(Problem problem) {
            session.toasts().problem(problem);
        }

        @Override
        public void conflicts(List<Conflict> conflicts) {
            session.toasts().problem(Problem.of("app.tile.moved-elsewhere"));
        }
    }
}
