package app.mangrove.app;

import app.mangrove.base.explain.Step;
import app.mangrove.incentive.view.run.EarningsView;
import app.mangrove.incentive.view.run.EarningsViewModel;
import app.mangrove.incentive.view.run.RunPorts;
import app.mangrove.insight.Insight;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Kinds;
import app.mangrove.model.Link;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.query.Scope;
import app.mangrove.ui.shell.Screen;

import java.time.LocalDate;

/// Makes the screen of earnings, with the ways from it to the records.
final class EarningsScreen implements RunPorts {
    private final Program program;
    private final Session session;
    private final RecordScreens records;
    private final Insight insight;

    private EarningsScreen(
            Program program, Session session, RecordScreens records, Insight insight) {
        this.program = program;
        this.session = session;
        this.records = records;
        this.insight = insight;
    }

    static Screen make(Program program, Session session, RecordScreens records, Insight insight) {
        return new EarningsView(
                new EarningsViewModel(
                        records.editing(),
                        insight,
                        program.tasks(),
                        new EarningsScreen(program, session, records, insight),
                        session.toasts()::problem),
                new TableExport(session.picker(), program, session));
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
    public Scope scope() {
        var ecosystem = records.editing().workspace().ecosystem();
        return Scope.of(ecosystem, today(), records.names())
                .with(insight.partnerColumns(Lens.of(ecosystem, today())));
    }

    @Override
    public void open(String kind, String id) {
        Id.parse(id).ifPresent(known -> session.open(new Link(kind, known)));
    }

    @Override
    public String name(Step.Leaf leaf) {
        Kind<?> kind = Kinds.of(leaf.kind());
        var ecosystem = records.editing().workspace().ecosystem();
        int nr = Id.parse(leaf.id()).map(ecosystem.table(kind)::nr).orElse(0);
        return nr == 0 ? leaf.id() : ecosystem.name(kind, nr);
    }

    @Override
    public void plans() {
        session.navigator().go("plans");
    }
}
