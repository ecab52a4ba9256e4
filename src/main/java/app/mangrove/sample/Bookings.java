package app.mangrove.sample;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.deal.Contract;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.market.Currency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/// Writes down what was booked: sales of won deals, contracts and their renewals, run-rate orders,
/// metered use, and returns.
final class Bookings {
    private final Sketch sketch;
    private final Partners partners;
    private final Market market;
    private final Customers customers;
    private int count;
    private int contracts;

    Bookings(Sketch sketch, Partners partners, Market market, Customers customers) {
        this.sketch = sketch;
        this.partners = partners;
        this.market = market;
        this.customers = customers;
    }

    /// Sales of the won deals, and about `rest` more lines of run rate and usage.
    void write(List<Deals.Won> won, List<Firm> firms, int rest) {
        Dice dice = sketch.dice("bookings");
        won.forEach(deal -> sold(deal, dice));
        double orders =
                firms.stream()
                        .filter(f -> f.pace() != Firm.Pace.IDLE)
                        .mapToDouble(f -> StrictMath.pow(f.yearly(), 0.4))
                        .sum();
        for (Firm firm : firms) {
            if (firm.pace() != Firm.Pace.IDLE) {
                double share = StrictMath.pow(firm.yearly(), 0.4) / orders;
                runRate(
                        firm,
                        (int) StrictMath.ceil(rest * share),
                        sketch.dice("run/" + firm.index()));
            }
        }
    }

    private void sold(Deals.Won deal, Dice dice) {
        Id contract = null;
        Id contractLine = null;
        for (Basket.Line line : deal.basket().lines()) {
            LocalDate day = deal.close();
            boolean lasting = List.of("CLOUD", "SOFT", "SERV").contains(line.product().family());
            Edit.Put put =
                    line(deal.firm(), deal.customer(), day, "SALE", deal.basket().currency(), line)
                            .and(Transaction.DEAL, deal.id());
            if (deal.cosell() != null) {
                put = put.and(Transaction.COSELL_PARTNER, deal.cosell());
            }
            if (lasting && contract == null) {
                contract = contract(deal, line, dice);
                contractLine = line.product().id();
            }
            if (lasting && line.product().id().equals(contractLine)) {
                put = put.and(Transaction.CONTRACT, contract).and(Transaction.CONTRACT_START, day);
            }
            sketch.add(put);
            returned(deal, put, dice);
        }
    }

    private Id contract(Deals.Won deal, Basket.Line line, Dice dice) {
        int number = contracts++;
        Id id = sketch.id(Contract.KIND, number);
        LocalDate start = deal.close();
        LocalDate first = start.plusYears(1);
        LocalDate last = sketch.last(deal.firm());
        boolean renewed = !first.isAfter(last) && dice.chance(0.84);
        LocalDate end = renewed ? first.plusYears(1) : first;
        sketch.add(
                Edit.add(Contract.KIND, id)
                        .and(Contract.NUMBER, "HC-" + start.getYear() + "-" + (1001 + number))
                        .and(Contract.TYPE, dice.chance(0.7) ? "SUBSCRIPTION" : "CONTRACT")
                        .and(Contract.PARTNER, deal.firm().id())
                        .and(Contract.ACCOUNT, deal.customer().id())
                        .and(Contract.START, start)
                        .and(Contract.END, end)
                        .and(Contract.AMOUNT, line.amount())
                        .and(Contract.CURRENCY, Seeds.id(Currency.KIND, deal.basket().currency()))
                        .and(Contract.PRODUCT_LINE, line.product().id())
                        .and(Contract.STATUS, end.isAfter(sketch.end) ? "ACTIVE" : "EXPIRED"));
        if (renewed) {
            later(deal, line, first, "RENEWAL", id);
        } else if (dice.chance(0.25) && !start.plusMonths(5).isAfter(last)) {
            later(deal, line, start.plusMonths(5), "UPSELL", id);
        }
        return id;
    }

    private void later(Deals.Won deal, Basket.Line line, LocalDate day, String type, Id contract) {
        sketch.add(
                line(deal.firm(), deal.customer(), day, type, deal.basket().currency(), line)
                        .and(Transaction.DEAL, deal.id())
                        .and(Transaction.CONTRACT, contract)
                        .and(Transaction.CONTRACT_START, deal.close()));
    }

    /// One sale in forty comes back, some days later, whole.
    private void returned(Deals.Won deal, Edit.Put sale, Dice dice) {
        LocalDate day = deal.close().plusDays(dice.between(8, 45));
        if (day.isAfter(sketch.last(deal.firm())) || !dice.chance(0.025)) {
            return;
        }
        int number = count++;
        Edit.Put put = Edit.add(Transaction.KIND, sketch.id(Transaction.KIND, number));
        for (var field : Transaction.KIND.fields()) {
            if (sale.fields().containsKey(field.key())) {
                put = copy(put, field.key(), sale);
            }
        }
        sketch.add(
                put.and(Transaction.NUMBER, number("CN", day, number))
                        .and(Transaction.TYPE, "RETURN")
                        .and(Transaction.DATE, day)
                        .and(Transaction.AMOUNT, negated(sale, Transaction.AMOUNT.key()))
                        .and(Transaction.QUANTITY, negated(sale, Transaction.QUANTITY.key()))
                        .and(Transaction.DISCOUNT, negated(sale, Transaction.DISCOUNT.key()))
                        .and(Transaction.COST, negated(sale, Transaction.COST.key()))
                        .and(Transaction.RETURNS, sale.id()));
    }

    private static Edit.Put copy(Edit.Put to, String key, Edit.Put from) {
        var fields = new java.util.LinkedHashMap<>(to.fields());
        fields.put(key, from.fields().get(key));
        return new Edit.Put(to.kind(), to.id(), to.base(), fields);
    }

    private static BigDecimal negated(Edit.Put sale, String field) {
        Object value = sale.fields().get(field);
        return value instanceof BigDecimal number ? number.negate() : BigDecimal.ZERO;
    }

    /// Orders without a deal and metered use, spread over the time in which a partner sold.
    private void runRate(Firm firm, int lines, Dice dice) {
        double euros = firm.yearly() * 2 * (1 - Deals.dealShare(firm));
        LocalDate last = sketch.last(firm);
        LocalDate first = firm.joined().isAfter(sketch.start) ? firm.joined() : sketch.start;
        if (!first.isBefore(last)) {
            return;
        }
        boolean meters =
                firm.isType(Seeds.MSP) || firm.isType(Seeds.ALLIANCE) || firm.second() != null;
        double sizes = 0;
        double[] size = new double[lines];
        for (int i = 0; i < lines; i++) {
            size[i] = dice.factor(0.5);
            sizes += size[i];
        }
        for (int i = 0; i < lines; i++) {
            LocalDate day = Season.day(first, last, sketch.end, dice);
            double worth = Math.max(40, euros * size[i] / sizes);
            Customers.Customer customer = customers.of(firm, dice);
            if (meters && dice.chance(0.8)) {
                LocalDate monthEnd = day.withDayOfMonth(day.lengthOfMonth());
                LocalDate read = monthEnd.isAfter(last) ? day : monthEnd;
                Basket.Line line = Basket.usage(market, firm, read, worth, dice);
                sketch.add(line(firm, customer, read, "USAGE", Basket.currency(firm), line));
            } else {
                Basket basket = Basket.of(market, firm, day, worth, dice);
                Basket.Line line = basket.lines().getFirst();
                sketch.add(line(firm, customer, day, "SALE", basket.currency(), line));
            }
        }
    }

    private Edit.Put line(
            Firm firm,
            Customers.Customer customer,
            LocalDate day,
            String type,
            String currency,
            Basket.Line line) {
        int number = count++;
        Edit.Put put =
                Edit.add(Transaction.KIND, sketch.id(Transaction.KIND, number))
                        .and(Transaction.NUMBER, number("IN", day, number))
                        .and(Transaction.TYPE, type)
                        .and(Transaction.PARTNER, firm.id())
                        .and(Transaction.ACCOUNT, customer.id())
                        .and(Transaction.DATE, day)
                        .and(Transaction.AMOUNT, line.amount())
                        .and(Transaction.CURRENCY, Seeds.id(Currency.KIND, currency))
                        .and(Transaction.INVOICE_CURRENCY, firm.country().currencyId())
                        .and(Transaction.QUANTITY, line.quantity())
                        .and(Transaction.LIST_PRICE, line.listPrice())
                        .and(Transaction.DISCOUNT, line.discount())
                        .and(Transaction.COST, line.cost().setScale(4, RoundingMode.HALF_UP))
                        .and(Transaction.PRODUCT_LINE, line.product().id())
                        .and(Transaction.REGION, firm.country().areaId())
                        .and(Transaction.SELLER, partners.owner(firm));
        boolean promoted = line.product().family().equals("EDGE") && type.equals("SALE");
        return promoted
                ? market.promotion(day).map(p -> put.and(Transaction.PROMOTION, p)).orElse(put)
                : put;
    }

    private static String number(String kind, LocalDate day, int number) {
        return kind + "-" + day.getYear() + "-" + (100_001 + number);
    }
}
