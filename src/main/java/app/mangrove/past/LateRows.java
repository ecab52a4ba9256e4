package app.mangrove.past;

import app.mangrove.base.time.FiscalCalendar;
import app.mangrove.incentive.statement.Frozen;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.plan.Adjustment;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.model.settle.Statement;
import app.mangrove.model.settle.StatementLine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Rows that become known after their month was closed.
final class LateRows {
    private static final FiscalCalendar CALENDAR = FiscalCalendar.CALENDAR;
    private final Hand hand;

    LateRows(Hand hand) {
        this.hand = hand;
    }

    /// Who earned something by a plan in a month, the most first.
    private List<Id> earners(FiscalCalendar.Month month, String plan) {
        Frozen frozen = Frozen.of(hand.now(), CALENDAR);
        return frozen.statements(month).stream()
                .filter(row -> earned(frozen, row, plan).signum() > 0)
                .sorted(
                        Comparator.comparing((Statement row) -> earned(frozen, row, plan))
                                .reversed())
                .map(Statement::partner)
                .toList();
    }

    private static BigDecimal earned(Frozen frozen, Statement row, String plan) {
        return frozen.lines(row.id()).stream()
                .filter(line -> line.type().equals("EARNED") && plan.equals(line.plan()))
                .map(StatementLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// The largest sale of the month of somebody whom the plan gave something, that nobody gave
    /// back.
    private Optional<Transaction> sale(FiscalCalendar.Month month, String plan, int skip) {
        Ecosystem now = hand.now();
        var days = CALENDAR.month(month);
        List<Transaction> rows =
                now.all(Transaction.KIND).stream()
                        .filter(row -> !row.date().isBefore(days.from()))
                        .toList();
        Set<Id> returned = new HashSet<>();
        rows.stream().map(Transaction::returns).filter(Objects::nonNull).forEach(returned::add);
        return earners(month, plan).stream()
                .skip(skip)
                .flatMap(partner ->
                        rows.stream()
                                .filter(row ->
                                        row.partner().equals(partner)
                                                && row.type().equals("SALE")
                                                && row.date().isBefore(days.to())
                                                && !returned.contains(row.id()))
                                .max(Comparator.comparing(Transaction::amount))
                                .stream())
                .findFirst();
    }

    /// A credit note of a month, dated in it, that is booked later.
    void returned(FiscalCalendar.Month month, String plan, LocalDate booked) {
        sale(month, plan, 0)
                .ifPresent(sale ->
                        hand.does(
                                2,
                                "Booked on " + booked + ": a return of " + month(month),
                                List.of(note(sale, month))));
    }

    private static String month(FiscalCalendar.Month month) {
        return CALENDAR.monthLabel(month);
    }

    private Edit note(Transaction sale, FiscalCalendar.Month month) {
        LocalDate day = CALENDAR.month(month).to().minusDays(2);
        String number = Objects.requireNonNullElse(sale.number(), "");
        return Edit.add(Transaction.KIND, hand.id())
                .and(Transaction.NUMBER, number.replaceFirst("^IN", "CN"))
                .and(Transaction.TYPE, "RETURN")
                .and(Transaction.PARTNER, sale.partner())
                .and(Transaction.ACCOUNT, sale.account())
                .and(Transaction.DEAL, sale.deal())
                .and(Transaction.DATE, day.isBefore(sale.date()) ? sale.date() : day)
                .and(Transaction.AMOUNT, sale.amount().negate())
                .and(Transaction.CURRENCY, sale.currency())
                .and(Transaction.INVOICE_CURRENCY, sale.invoiceCurrency())
                .and(Transaction.QUANTITY, negated(sale.quantity()))
                .and(Transaction.LIST_PRICE, sale.listPrice())
                .and(Transaction.DISCOUNT, negated(sale.discount()))
                .and(Transaction.COST, negated(sale.cost()))
                .and(Transaction.PRODUCT_LINE, sale.productLine())
                .and(Transaction.REGION, sale.region())
                .and(Transaction.CONTRACT, sale.contract())
                .and(Transaction.CONTRACT_START, sale.contractStart())
                .and(Transaction.COSELL_PARTNER, sale.cosellPartner())
                .and(Transaction.RETURNS, sale.id())
                .and(Transaction.SELLER, sale.seller());
    }

    private static @org.jspecify.annotations.Nullable BigDecimal negated(
            @org.jspecify.annotations.Nullable BigDecimal number) {
        return number == null ? null : number.negate();
    }

    /// An invoice of the month that was booked with a tenth too little.
    void corrected(FiscalCalendar.Month month, String plan) {
        sale(month, plan, 1)
                .ifPresent(sale -> {
                    BigDecimal more =
                            sale.amount()
                                    .multiply(new BigDecimal("0.1"))
                                    .setScale(4, RoundingMode.HALF_EVEN);
                    Table table = hand.now().table(Transaction.KIND);
                    Edit.Put put =
                            Edit.change(
                                            Transaction.KIND,
                                            sale.id(),
                                            table.commit(table.nr(sale.id())))
                                    .and(Transaction.AMOUNT, sale.amount().add(more));
                    BigDecimal discount = sale.discount();
                    hand.does(
                            2,
                            "Corrected the amount of " + sale.number(),
                            List.of(
                                    discount == null
                                            ? put
                                            : put.and(
                                                    Transaction.DISCOUNT,
                                                    discount.subtract(more))));
                });
    }

    /// An amount by hand for a month, agreed after it was closed.
    void agreedBack(FiscalCalendar.Month month, String plan, LocalDate end) {
        Ecosystem now = hand.now();
        now.all(IncentivePlan.KIND).stream()
                .filter(row -> row.name().equals(plan))
                .findFirst()
                .ifPresent(row ->
                        earners(month, plan).stream()
                                .skip(2)
                                .findFirst()
                                .ifPresent(partner ->
                                        hand.does(
                                                2,
                                                "Agreed on " + end.minusDays(3),
                                                List.of(adjustment(month, partner, row)))));
    }

    private Edit adjustment(FiscalCalendar.Month month, Id partner, IncentivePlan plan) {
        return Edit.add(Adjustment.KIND, hand.id())
                .and(Adjustment.PLAN, plan.id())
                .and(Adjustment.PARTNER, partner)
                .and(Adjustment.DATE, CALENDAR.month(month).to().minusDays(1))
                .and(Adjustment.AMOUNT, new BigDecimal("350.0000"))
                .and(Adjustment.CURRENCY, plan.currency())
                .and(Adjustment.STATUS, "APPROVED")
                .and(Adjustment.REASON, "Travel to the joint customer day, agreed afterwards");
    }
}
