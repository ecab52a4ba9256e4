package app.mangrove.app;

import app.mangrove.insight.Insight;
import app.mangrove.model.Id;
import app.mangrove.sample.VisibilitySeeds;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.shell.Place;
import app.mangrove.ui.shell.Screen;
import app.mangrove.visibility.view.PreviewView;
import app.mangrove.visibility.view.PreviewViewModel;
import app.mangrove.visibility.view.RulesView;
import app.mangrove.visibility.view.RulesViewModel;

import java.util.List;

/// What partners may see: the rules, and the preview with a partner's eyes.
final class VisibilityScreens {
    private final Program program;
    private final Session session;
    private final Editing editing;
    private final Insight insight;

    VisibilityScreens(Program program, Session session, Editing editing, Insight insight) {
        this.program = program;
        this.session = session;
        this.editing = editing;
        this.insight = insight;
    }

    List<Screen> all() {
        return List.of(rules(), preview());
    }

    private Screen rules() {
        RulesViewModel model =
                new RulesViewModel(
                        editing,
                        program.tasks(),
                        insight,
                        program::today,
                        program::newId,
                        VisibilitySeeds::edits);
        return new RulesView(model, partner -> preview(session, partner));
    }

    private Screen preview() {
        PreviewViewModel model =
                new PreviewViewModel(
                        editing.workspace(),
                        program.tasks(),
                        insight,
                        program::today,
                        session.toasts()::problem);
        return new PreviewView(
                model,
                () -> session.navigator().go("visibility"),
                new TableExport(session.picker(), program, session));
    }

    /// Opens the preview as a partner.
    static void preview(Session session, Id partner) {
        session.navigator().go(new Place("preview", partner.toString()));
    }
}
