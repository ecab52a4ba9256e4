package app.mangrove.past;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.incentive.statement.Disputing;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.plan.Adjustment;
import app.mangrove.model.settle.Dispute;
import app.mangrove.model.settle.Statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What partners objected to, and what became of it.
final class Objections {
    private static final int ACCEPTED = 3;
    private static final int REJECTED = 5;
    private static final int WITHDRAWN = 7;
    private final Hand hand;
    private final FiscalCalendar calendar;

    Objections(Hand hand, FiscalCalendar calendar) {
        this.hand = hand;
        this.calendar = calendar;
    }

    private Disputing disputing(LocalDate day) {
        return new Disputing(hand.now(), hand.act(2, day));
    }

    private Optional<Dispute> object(
            Statement statement, LocalDate day, String reason, String claimed) {
        Statement now = hand.now().find(Statement.KIND, statement.id()).orElse(statement);
        boolean done =
                hand.does(
                        2,
                        "Objection to " + now.number(),
                        disputing(day)
                                .open(
                                        new Disputing.Objection(
                                                now, null, reason, new BigDecimal(claimed))));
        return done ? ofStatement(now.id()) : Optional.empty();
    }

    private Optional<Dispute> ofStatement(Id statement) {
        return hand.now().all(Dispute.KIND).stream()
                .filter(Disputing::isLive)
                .filter(each -> each.statement().equals(statement))
                .findFirst();
    }

    private static List<Statement> payable(List<Statement> rows) {
        return rows.stream()
                .filter(row -> row.payable().signum() > 0)
                .sorted(Comparator.comparing(Statement::payable).reversed())
                .toList();
    }

    /// What was objected to in the month of that number in the year, once it was closed.
    void after(int number, List<Statement> closed, LocalDate day) {
        List<Statement> rows = payable(closed);
        if (rows.size() < 3) {
            return;
        }
        LocalDate later = day.plusDays(3);
        switch (number) {
            case ACCEPTED ->
                    object(
                                    rows.get(1),
                                    day.plusDays(1),
                                    "Two projects of the campaign count as one order here",
                                    "420.00")
                            .ifPresent(each -> accept(each, later));
            case REJECTED ->
                    object(
                                    rows.get(0),
                                    day.plusDays(1),
                                    "The higher rate should hold from the first euro",
                                    "1850.00")
                            .ifPresent(each ->
                                    move(
                                            each,
                                            Disputing.Move.REJECT,
                                            later,
                                            "The plan's rate is for what lies above the step."));
            case WITHDRAWN ->
                    object(rows.get(2), day.plusDays(1), "A renewal is missing", "96.50")
                            .ifPresent(each ->
                                    move(
                                            each,
                                            Disputing.Move.WITHDRAW,
                                            later,
                                            "Found it on the statement of the month before."));
            default -> {}
        }
    }

    private void accept(Dispute dispute, LocalDate day) {
        hand.does(
                0,
                "Accepted an objection",
                disputing(day)
                        .accept(
                                dispute,
                                new BigDecimal("280.00"),
                                calendar,
                                "One of the two was an order of its own."));
        hand.now()
                .find(Dispute.KIND, dispute.id())
                .map(Dispute::adjustment)
                .ifPresent(this::approved);
    }

    private void approved(Id adjustment) {
        Table table = hand.now().table(Adjustment.KIND);
        hand.does(
                1,
                "Approved an adjustment",
                List.of(
                        Edit.change(Adjustment.KIND, adjustment, table.commit(table.nr(adjustment)))
                                .and(Adjustment.STATUS, "APPROVED")));
    }

    private void move(Dispute dispute, Disputing.Move move, LocalDate day, String words) {
        hand.does(0, "Answered an objection", disputing(day).move(dispute, move, words));
    }

    /// Those that wait for an answer: one of them too long, one nearly.
    void open(List<Statement> closed, LocalDate end) {
        List<Statement> rows =
                payable(closed).stream().filter(row -> row.status().equals("DRAFT")).toList();
        if (rows.size() < 4) {
            return;
        }
        object(
                rows.get(0),
                end.minusDays(19),
                "The joint win of the autumn counts for one of us only",
                "1240.00");
        object(rows.get(1), end.minusDays(13), "Usage of the last ten days is not in it", "310.40")
                .ifPresent(each -> move(each, Disputing.Move.REVIEW, end.minusDays(11), ""));
        object(
                rows.get(3),
                end.minusDays(4),
                "Our tier was Gold since the first of the month",
                "675.00");
    }
}
