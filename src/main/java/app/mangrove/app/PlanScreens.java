package app.mangrove.app;

import app.mangrove.base.explain.Step;
import app.mangrove.insight.Insight;
import app.mangrove.mix.view.MixView;
import app.mangrove.mix.view.MixViewModel;
import app.mangrove.mix.view.MixWays;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Link;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.query.Filter;
import app.mangrove.tier.view.TiersView;
import app.mangrove.tier.view.TiersViewModel;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.shell.Place;
import app.mangrove.ui.shell.Screen;

import java.time.Instant;
import java.time.LocalDate;

/// Makes the screens of what is planned: partner mix and tiers, with the ways from their figures to
/// the partners.
final class PlanScreens implements MixViewModel.Clockwork, TiersViewModel.Clockwork, MixWays {
    private final Program program;
    private final Session session;
    private final Editing editing;
    private final Insight insight;

    PlanScreens(Program program, Session session, Editing editing, Insight insight) {
        this.program = program;
        this.session = session;
        this.editing = editing;
        this.insight = insight;
    }

    Screen mix() {
        return new MixView(new MixViewModel(editing, insight, program.tasks(), this), this);
    }

    Screen tiers() {
        return new TiersView(
                new TiersViewModel(editing, insight, program.tasks(), this),
                line -> session.open(new Link(Partner.KIND.key(), line.partner())));
    }

    @Override
    public Instant now() {
        return program.clock().instant();
    }

    @Override
    public LocalDate today() {
        return program.today();
    }

    @Override
    public Id newId() {
        return program.newId();
    }

    @Override
    public void partners(Filter filter) {
        session.navigator().go(new Place("partners", "filter:" + filter.text()));
    }

    @Override
    public void open(String kind, String id) {
        Id.parse(id).ifPresent(known -> session.open(new Link(kind, known)));
    }

    @Override
    public String name(Step.Leaf leaf) {
        Kind<?> kind = Kinds.of(leaf.kind());
        var ecosystem = editing.workspace().ecosystem();
        int nr = Id.parse(leaf.id()).map(ecosystem.table(kind)::nr).orElse(0);
        return nr == 0 ? leaf.id() : ecosystem.name(kind, nr);
    }

    @Override
    public void taxonomies() {
        session.navigator().go("taxonomies");
    }
}
