package app.mangrove.app;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Progress;
import app.mangrove.incentive.ledger.Posting;
import app.mangrove.incentive.payout.Payment;
import app.mangrove.incentive.statement.Minor;
import app.mangrove.incentive.statement.PartnerStatement;
import app.mangrove.incentive.statement.SettleRules;
import app.mangrove.incentive.view.run.EarningsView;
import app.mangrove.incentive.view.run.EarningsViewModel;
import app.mangrove.incentive.view.run.RunPorts;
import app.mangrove.incentive.view.statement.StatementWays;
import app.mangrove.incentive.view.statement.StatementsView;
import app.mangrove.incentive.view.statement.StatementsViewModel;
import app.mangrove.insight.Insight;
import app.mangrove.insight.SettledMonth;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.query.Names;
import app.mangrove.model.query.Scope;
import app.mangrove.model.settle.PayoutBatch;
import app.mangrove.report.payment.CsvText;
import app.mangrove.report.statement.Bundle;
import app.mangrove.report.statement.Documents;
import app.mangrove.report.statement.Paper;
import app.mangrove.report.statement.StatementPdf;
import app.mangrove.report.statement.StatementXlsx;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.text.Text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Makes the screens of earnings and statements, with the ways from them to records and documents.
final class IncentiveScreens extends ScreenWays implements StatementWays, RunPorts {
    private final Insight insight;
    private final Names names;

    /// `names` orders by the language's rules.
    IncentiveScreens(
            Program program, Session session, Editing editing, Insight insight, Names names) {
        super(program, session, editing);
        this.insight = insight;
        this.names = names;
    }

    Screen earnings() {
        return new EarningsView(
                new EarningsViewModel(
                        editing, insight, program.tasks(), this, session.toasts()::problem),
                session.saver());
    }

    Screen statements() {
        return new StatementsView(
                new StatementsViewModel(
                        editing, insight, program.tasks(), this, session.toasts()::problem),
                session.saver());
    }

    @Override
    public Scope scope() {
        Ecosystem ecosystem = editing.workspace().ecosystem();
        return Scope.of(ecosystem, today(), names)
                .with(insight.partnerColumns(Lens.of(ecosystem, today())));
    }

    @Override
    public void plans() {
        session.navigator().go("incentives");
    }

    @Override
    public Optional<Path> file(String name, String extension) {
        return session.picker().save(name, extension);
    }

    @Override
    public Outcome<Path> document(
            SettledMonth month, PartnerStatement statement, String headHash, Path file) {
        Paper paper = new Bundle(month, headHash, Text::of).paper(statement);
        if (file.toString().endsWith(".xlsx")) {
            Ecosystem ecosystem = month.calculation().request().ecosystem();
            int exponent = Minor.of(ecosystem).exponent(statement.currency());
            return StatementXlsx.write(paper, exponent, file);
        }
        return StatementPdf.write(paper, file);
    }

    @Override
    public Outcome<Path> documents(
            SettledMonth month, String headHash, Path list, Progress progress) {
        return new Bundle(month, headHash, Text::of).write(list, progress);
    }

    @Override
    public Outcome<String> payments(
            Ecosystem ecosystem, PayoutBatch batch, List<Payment> payments, Path file) {
        return Documents.payments(ecosystem, batch, payments, now(), file);
    }

    @Override
    public Outcome<Path> journal(Ecosystem ecosystem, List<Posting> postings, Path file) {
        return Documents.write(
                CsvText.journal(postings, SettleRules.of(ecosystem), Minor.of(ecosystem))
                        .getBytes(StandardCharsets.UTF_8),
                file);
    }
}
