package app.mangrove.app;

import app.mangrove.insight.Insight;
import app.mangrove.model.Link;
import app.mangrove.program.view.TaxonomiesView;
import app.mangrove.program.view.TaxonomyViewModel;
import app.mangrove.program.view.TracksView;
import app.mangrove.program.view.TracksViewModel;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.shell.Screen;

import java.util.List;

/// The screens of the ecosystem's architecture.
final class ProgramScreens {
    private final Program program;
    private final Session session;
    private final Editing editing;
    private final Insight insight;

    ProgramScreens(Program program, Session session, Editing editing, Insight insight) {
        this.program = program;
        this.session = session;
        this.editing = editing;
        this.insight = insight;
    }

    List<Screen> all() {
        return List.of(
                new TaxonomiesView(new TaxonomyViewModel(editing, program.tasks(), program::newId)),
                new TracksView(
                        new TracksViewModel(editing, insight, program.tasks(), program::newId),
                        (kind, id) -> session.open(new Link(kind.key(), id))));
    }
}
