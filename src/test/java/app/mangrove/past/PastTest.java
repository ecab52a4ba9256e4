package app.mangrove.past;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Cancel;
import app.mangrove.incentive.payout.Batching;
import app.mangrove.incentive.payout.Iban;
import app.mangrove.incentive.statement.Act;
import app.mangrove.incentive.statement.Frozen;
import app.mangrove.incentive.statement.Line;
import app.mangrove.incentive.statement.StatementRun;
import app.mangrove.incentive.statement.Statements;
import app.mangrove.insight.Insight;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.settle.ClosedPeriod;
import app.mangrove.model.settle.Dispute;
import app.mangrove.model.settle.PayoutAccount;
import app.mangrove.model.settle.PayoutBatch;
import app.mangrove.model.settle.Statement;
import app.mangrove.model.settle.StatementLine;
import app.mangrove.sample.SampleEcosystem;
import app.mangrove.support.TestWorkspace;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

class PastTest {
    private static final LocalDate END = LocalDate.of(2026, 11, 24);
    private static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR;

    private static TestWorkspace lived(int partners, LocalDate end) {
        TestWorkspace workspace = TestWorkspace.of(SampleEcosystem.edits(1, partners, end));
        Past.live(workspace, 1, end);
        return workspace;
    }

    @Test
    void aYearIsClosedPaidAndDisputedAndTheLastMonthIsOpen() {
        TestWorkspace workspace = lived(SampleEcosystem.PARTNERS, END);
        Ecosystem now = workspace.ecosystem();
        assertThat(now.all(ClosedPeriod.KIND))
                .extracting(ClosedPeriod::name)
                .hasSize(12)
                .startsWith("2025-10")
                .endsWith("2026-09");
        assertThat(now.all(PayoutBatch.KIND))
                .extracting(PayoutBatch::status)
                .containsExactlyInAnyOrder("PAID", "PAID", "PAID", "APPROVED", "DRAFT");
        assertThat(now.all(Dispute.KIND))
                .extracting(Dispute::status)
                .contains("OPEN", "UNDER_REVIEW", "ACCEPTED", "REJECTED", "WITHDRAWN");
        assertThat(now.all(Dispute.KIND))
                .anyMatch(each -> each.status().equals("OPEN") && each.deadline().isBefore(END));
        assertThat(now.all(Statement.KIND).stream().map(Statement::status).distinct())
                .contains("PAID", "IN_BATCH", "APPROVED", "DRAFT", "HELD", "DISPUTED");
        assertThat(now.all(PayoutAccount.KIND)).allMatch(each -> Iban.isValid(each.iban()));
        assertThat(new Batching(now, act()).plans())
                .flatExtracting(Batching.Plan::leftOut)
                .extracting(problem -> problem.key())
                .contains("statement.payout.account");
        assertThat(now.all(StatementLine.KIND))
                .as("the return of January stands on the statement of March")
                .anyMatch(line ->
                        line.type().equals("CORRECTION") && line.period().equals("2026-01"));

        FiscalCalendar.Month open = Frozen.of(now, CALENDAR).next().orElseThrow();
        StatementRun run =
                new Insight()
                        .incentives(now, CALENDAR, open, open, Cancel.never())
                        .flatMap(made -> Statements.of(made, open, List.of()))
                        .orElseThrow();
        assertThat(run.problems()).isEmpty();
        assertThat(run.corrections()).isGreaterThan(2);
        assertThat(run.statements())
                .flatExtracting(each -> each.lines())
                .extracting(Line::type)
                .contains(Line.Type.CLAWBACK, Line.Type.HELD_BACK, Line.Type.RELEASED);
    }

    private static Act act() {
        return new Act("Ines", END, Instant.EPOCH, () -> Id.derived(5, "never"));
    }

    @Test
    void isTheSameForTheSameSampleAndSoundForAnySizeAndDay() {
        Ecosystem one = lived(40, END).ecosystem();
        Ecosystem other = lived(40, END).ecosystem();
        assertThat(one.all(Statement.KIND)).isEqualTo(other.all(Statement.KIND));
        assertThat(one.all(Dispute.KIND)).isEqualTo(other.all(Dispute.KIND));
        assertThat(lived(1, END).ecosystem().commit()).isPositive();
        for (LocalDate end : List.of(LocalDate.of(2026, 3, 1), LocalDate.of(2027, 2, 28))) {
            assertThat(lived(25, end).ecosystem().all(ClosedPeriod.KIND)).hasSize(12);
        }
    }
}
