package app.mangrove.app;

import app.mangrove.insight.Insight;
import app.mangrove.model.Id;
import app.mangrove.model.Link;
import app.mangrove.model.partner.Partner;
import app.mangrove.tier.view.TiersView;
import app.mangrove.tier.view.TiersViewModel;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.shell.Screen;

import java.time.Instant;
import java.time.LocalDate;

/// Makes the screen of tier ladders.
final class TierScreen implements TiersViewModel.Clockwork {
    private final Program program;
    private final Session session;
    private final Editing editing;
    private final Insight insight;

    TierScreen(Program program, Session session, Editing editing, Insight insight) {
        this.program = program;
        this.session = session;
        this.editing = editing;
        this.insight = insight;
    }

    Screen make() {
        return new TiersView(
                new TiersViewModel(editing, insight, program.tasks(), this),
                line -> session.open(new Link(Partner.KIND.key(), line.partner())));
    }

    @Override
    public LocalDate today() {
        return program.today();
    }

    @Override
    public Instant now() {
        return program.clock().instant();
    }

    @Override
    public Id newId() {
        return program.newId();
    }
}
