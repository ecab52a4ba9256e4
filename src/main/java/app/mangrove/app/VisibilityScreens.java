package app.mangrove.app;

import app.mangrove.base.work.Cancel;
import app.mangrove.insight.Insight;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Workspace;
import app.mangrove.model.partner.Partner;
import app.mangrove.sample.VisibilitySeeds;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.shell.PaletteEntry;
import app.mangrove.ui.shell.Place;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.text.Text;
import app.mangrove.visibility.view.PreviewView;
import app.mangrove.visibility.view.PreviewViewModel;
import app.mangrove.visibility.view.RulesView;
import app.mangrove.visibility.view.RulesViewModel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

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
        return new PreviewView(model, () -> session.navigator().go("visibility"), session.saver());
    }

    /// Opens the preview as a partner.
    static void preview(Session session, Id partner) {
        session.navigator().go(new Place("preview", partner.toString()));
    }

    /// "Preview as …" in the palette, for partners whose names hold what is typed.
    static final class Search implements PaletteEntry.Provider {
        private static final int MOST = 3;
        private static final int BELOW_RECORDS = 100;

        private final Workspace workspace;
        private final Consumer<Id> preview;

        Search(Workspace workspace, Consumer<Id> preview) {
            this.workspace = workspace;
            this.preview = preview;
        }

        @Override
        public List<PaletteEntry> find(String typed, int limit, Cancel cancel) {
            Ecosystem ecosystem = workspace.ecosystem();
            List<String> words = List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"));
            List<PaletteEntry> entries = new ArrayList<>();
            for (int nr : ecosystem.table(Partner.KIND).numbers()) {
                cancel.check();
                String title =
                        Text.of("visibility.preview.named", ecosystem.name(Partner.KIND, nr));
                String lower = title.toLowerCase(Locale.ROOT);
                if (entries.size() < Math.min(MOST, limit)
                        && words.stream().allMatch(lower::contains)) {
                    Id id = ecosystem.table(Partner.KIND).id(nr);
                    entries.add(
                            new PaletteEntry(
                                    "preview/" + id,
                                    "fth-eye",
                                    title,
                                    "",
                                    BELOW_RECORDS - entries.size(),
                                    () -> preview.accept(id)));
                }
            }
            return entries;
        }
    }
}
