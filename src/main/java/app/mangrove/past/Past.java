package app.mangrove.past;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.base.work.Cancel;
import app.mangrove.incentive.payout.Batching;
import app.mangrove.incentive.statement.Closing;
import app.mangrove.incentive.statement.Frozen;
import app.mangrove.incentive.statement.Reimbursement;
import app.mangrove.incentive.statement.StatementRun;
import app.mangrove.incentive.statement.Statements;
import app.mangrove.incentive.statement.Step;
import app.mangrove.insight.Insight;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Workspace;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.settle.PayoutBatch;
import app.mangrove.model.settle.Statement;

import java.time.LocalDate;
import java.util.List;

/// Lives through the year of settling before a sample's end, by the rules that people act by.
///
/// Shape: the same sample gives the same rows. Twelve months are closed, the last full month is
/// left open; three quarters are paid, of the fourth a month each is approved, prepared and in
/// work. What a rule refuses, as in a sample of few partners, is left out.
public final class Past {
    private static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR;
    private static final int MONTHS = 12;
    private static final int PAID = 9;
    private static final String COMMISSION = "Integrator commission";
    private static final String REBATE = "Reseller growth rebate";
    private final Hand hand;
    private final LateRows late;
    private final Objections objections;
    private final Insight insight = new Insight();
    private final LocalDate end;
    private final FiscalCalendar.Month first;

    private Past(Workspace workspace, long seed, LocalDate end) {
        this.end = end;
        hand = new Hand(workspace, seed);
        late = new LateRows(hand);
        objections = new Objections(hand, CALENDAR);
        first = CALENDAR.monthOf(end).plus(-1 - MONTHS);
    }

    /// Commits the past of a sample of that seed and end.
    public static void live(Workspace workspace, long seed, LocalDate end) {
        new Past(workspace, seed, end).live();
    }

    private void live() {
        for (int m = 0; m < MONTHS; m++) {
            FiscalCalendar.Month month = first.plus(m);
            if (!close(month)) {
                return;
            }
            LocalDate day = closedOn(month);
            if (month.month() == 2) {
                late.returned(month.plus(-1), COMMISSION, day.plusDays(9));
            }
            if (m < PAID && m % 3 == 2) {
                pay(m - 2, m, day.plusDays(4));
            }
            objections.after(m, frozen().statements(month), day);
        }
        later();
    }

    /// What came after the last close: it shows on the open month.
    private void later() {
        FiscalCalendar.Month last = first.plus(MONTHS - 1);
        approve(PAID, PAID, closedOn(last).plusDays(1));
        LocalDate day = closedOn(last).plusDays(2);
        if (prepared(day)) {
            batches("DRAFT")
                    .forEach(batch ->
                            hand.does(
                                    1,
                                    "Approved " + batch.name(),
                                    batching(1, day).approve(batch)));
        }
        approve(PAID + 1, PAID + 1, day);
        prepared(day.plusDays(1));
        halfOf(last, day.plusDays(2));
        late.returned(last.plus(-1), REBATE, end.minusDays(5));
        late.corrected(last, REBATE);
        late.agreedBack(last, COMMISSION, end);
        objections.open(frozen().statements(last), end);
    }

    private static LocalDate closedOn(FiscalCalendar.Month month) {
        return CALENDAR.month(month).to().plusDays(5);
    }

    private Frozen frozen() {
        return Frozen.of(hand.now(), CALENDAR);
    }

    private boolean close(FiscalCalendar.Month month) {
        Ecosystem now = hand.now();
        LocalDate lastDay = CALENDAR.month(month).to().minusDays(1);
        Outcome<StatementRun> run =
                insight.incentives(now, CALENDAR, month, month, Cancel.never())
                        .flatMap(calculation ->
                                Statements.of(
                                        calculation,
                                        month,
                                        Reimbursement.of(
                                                insight.funds(now, Lens.of(now, lastDay))
                                                        .movements())));
        return run.optional()
                .filter(made ->
                        hand.does(
                                0,
                                "Closed " + made.label(),
                                new Closing(now, CALENDAR, hand.act(0, closedOn(month)))
                                        .close(made, hand.headHash(), "")))
                .isPresent();
    }

    private Batching batching(int person, LocalDate day) {
        return new Batching(hand.now(), hand.act(person, day));
    }

    private List<PayoutBatch> batches(String status) {
        return hand.now().all(PayoutBatch.KIND).stream()
                .filter(batch -> batch.status().equals(status))
                .toList();
    }

    private void approve(int from, int to, LocalDate day) {
        for (int m = from; m <= to; m++) {
            List<Statement> drafts = ready(first.plus(m));
            hand.does(
                    0,
                    "Approved " + drafts.size() + " statements by " + day,
                    Step.APPROVE.edits(hand.now(), drafts));
        }
    }

    private List<Statement> ready(FiscalCalendar.Month month) {
        return frozen().statements(month).stream().filter(Step.APPROVE::isAllowed).toList();
    }

    private boolean prepared(LocalDate day) {
        List<Batching.Plan> plans = batching(0, day).plans();
        boolean any = false;
        for (Batching.Plan plan : plans) {
            any |=
                    hand.does(
                            0,
                            "Prepared a payout in " + plan.currency(),
                            batching(0, day).prepare(plan, day));
        }
        return any;
    }

    /// Approves, prepares, approves, exports and pays months.
    private void pay(int from, int to, LocalDate day) {
        approve(from, to, day);
        if (!prepared(day)) {
            return;
        }
        for (PayoutBatch batch : batches("DRAFT")) {
            hand.does(1, "Approved " + batch.name(), batching(1, day.plusDays(1)).approve(batch));
        }
        for (PayoutBatch batch : batches("APPROVED")) {
            String hash = hand.headHash();
            hand.does(
                    0,
                    "Exported " + batch.name(),
                    batching(0, day.plusDays(1)).exported(batch, hash));
        }
        for (PayoutBatch batch : batches("EXPORTED")) {
            hand.does(
                    0,
                    "Paid " + batch.name(),
                    batching(0, day.plusDays(3)).paid(batch, day.plusDays(3)));
        }
    }

    /// Of the last closed month every second is approved, one is held.
    private void halfOf(FiscalCalendar.Month month, LocalDate day) {
        List<Statement> drafts = ready(month);
        List<Statement> half = drafts.stream().filter(row -> drafts.indexOf(row) % 2 == 0).toList();
        hand.does(
                0,
                "Approved " + half.size() + " statements by " + day,
                Step.APPROVE.edits(hand.now(), half));
        ready(month).stream()
                .skip(2)
                .findFirst()
                .ifPresent(row ->
                        hand.does(
                                2,
                                "Held " + row.number(),
                                Step.HOLD.edits(hand.now(), List.of(row))));
    }
}
