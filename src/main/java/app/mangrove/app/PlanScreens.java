package app.mangrove.app;

import app.mangrove.base.explain.Step;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.incentive.view.design.DesignView;
import app.mangrove.incentive.view.design.DesignViewModel;
import app.mangrove.incentive.view.design.DesignWays;
import app.mangrove.incentive.view.fund.FundWays;
import app.mangrove.incentive.view.fund.FundsView;
import app.mangrove.incentive.view.fund.FundsViewModel;
import app.mangrove.insight.Insight;
import app.mangrove.mix.view.MixView;
import app.mangrove.mix.view.MixViewModel;
import app.mangrove.mix.view.MixWays;
import app.mangrove.mix.view.optimise.OptimisePanel;
import app.mangrove.mix.view.optimise.OptimiseViewModel;
import app.mangrove.model.Link;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.query.Filter;
import app.mangrove.tier.view.TiersView;
import app.mangrove.tier.view.TiersViewModel;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.shell.Place;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.table.TableSaver;
import app.mangrove.ui.text.Text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Makes the screens of what is planned: partner mix, tiers and market funds, with the ways from
/// their figures to the partners.
final class PlanScreens extends ScreenWays
        implements MixViewModel.Clockwork,
                TiersViewModel.Clockwork,
                FundsViewModel.Clockwork,
                MixWays,
                FundWays {
    private final Insight insight;

    PlanScreens(Program program, Session session, Editing editing, Insight insight) {
        super(program, session, editing);
        this.insight = insight;
    }

    Screen mix() {
        MixViewModel model = new MixViewModel(editing, insight, program.tasks(), this);
        OptimiseViewModel optimise = new OptimiseViewModel(editing, program.tasks(), this, model);
        TableSaver saver = session.saver();
        return new MixView(model, this, new OptimisePanel(optimise, saver));
    }

    Screen tiers() {
        return new TiersView(
                new TiersViewModel(editing, insight, program.tasks(), this),
                line -> session.open(new Link(Partner.KIND.key(), line.partner())));
    }

    Screen designer() {
        return new DesignView(
                new DesignViewModel(editing, program.tasks(), program::newId), new DesignerWays());
    }

    Screen funds() {
        return new FundsView(new FundsViewModel(editing, insight, program.tasks(), this), this);
    }

    @Override
    public void partners(Filter filter) {
        session.navigator().go(new Place("partners", "filter:" + filter.text()));
    }

    @Override
    public void taxonomies() {
        session.navigator().go("taxonomies");
    }

    /// The ways of the plan designer to plan files and to the rows behind figures.
    private final class DesignerWays implements DesignWays {
        @Override
        public Optional<Outcome<String>> read() {
            return session.picker().imports().stream()
                    .findFirst()
                    .map(file -> {
                        try {
                            return Outcome.ok(Files.readString(file));
                        } catch (IOException e) {
                            return Outcome.failed("design.unreadable", file.toString());
                        }
                    });
        }

        @Override
        public void save(String name, String text) {
            session.picker()
                    .save(name, "json")
                    .ifPresent(file ->
                            program.tasks()
                                    .attempt(() -> written(file, text))
                                    .then(
                                            saved ->
                                                    session.toasts()
                                                            .done(Text.of("design.saved", saved)),
                                            session.toasts()::problem));
        }

        private Outcome<String> written(Path file, String text) {
            try {
                Files.writeString(file, text);
                return Outcome.ok(String.valueOf(file.getFileName()));
            } catch (IOException e) {
                return Outcome.failed("app.export.failed", file.toString());
            }
        }

        @Override
        public void open(Step.Leaf leaf) {
            PlanScreens.this.open(leaf.kind(), leaf.id());
        }

        @Override
        public String name(Step.Leaf leaf) {
            return PlanScreens.this.name(leaf);
        }
    }
}
