package app.mangrove.health;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.column.Longs;
import app.mangrove.model.deal.Deal;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.fact.RateTable;
import app.mangrove.model.market.Currency;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/// Adds the amounts of deals in one currency: exact until one rounding at the end.
public final class DealSums {
    private static final BigInteger ZERO = BigInteger.ZERO;

    private final Ecosystem ecosystem;
    private final Conversion conversion;
    private final Table table;
    private final Longs amounts;
    private final Ints currencies;

    public DealSums(Ecosystem ecosystem, Conversion conversion) {
        this.ecosystem = ecosystem;
        this.conversion = conversion;
        table = ecosystem.table(Deal.KIND);
        amounts = table.longs(Deal.AMOUNT);
        currencies = table.ints(Deal.CURRENCY);
    }

    /// The sum of the deals that count, each at the rate of its day (an epoch day).
    ///
    /// Errors: `rate.missing`, `amount.range`. Deals without an amount or a currency add nothing.
    public Outcome<Amount> sum(IntPredicate counts, IntUnaryOperator dayOf) {
        Map<Integer, Outcome<Amount>> sums = by(nr -> 0, counts, dayOf);
        return sums.getOrDefault(0, Outcome.ok(new Amount(0, conversion.target())));
    }

    /// As `sum`, by the row number of the selling partner; deals without one are left out.
    public Map<Integer, Outcome<Amount>> byPartner(IntPredicate counts, IntUnaryOperator dayOf) {
        Ints partners = table.ints(Deal.PARTNER);
        return by(partners::at, counts.and(nr -> partners.at(nr) > 0), dayOf);
    }

    /// What was recorded in one currency on one day for one group.
    private record Part(int group, int day, int currency) {}

    private Map<Integer, Outcome<Amount>> by(
            IntUnaryOperator group, IntPredicate counts, IntUnaryOperator dayOf) {
        Map<Part, BigInteger> parts = new HashMap<>();
        table.forEach(nr -> {
            long amount = amounts.at(nr);
            int currency = currencies.at(nr);
            if (amount != LongSegment.NULL && currency > 0 && counts.test(nr)) {
                Part part = new Part(group.applyAsInt(nr), dayOf.applyAsInt(nr), currency);
                parts.merge(part, BigInteger.valueOf(amount), BigInteger::add);
            }
        });
        Map<Integer, Outcome<BigDecimal>> totals = new TreeMap<>();
        List<Part> order = new ArrayList<>(parts.keySet());
        order.sort(Comparator.comparingInt(Part::day).thenComparingInt(Part::currency));
        for (Part part : order) {
            Outcome<BigDecimal> converted = converted(part, parts.getOrDefault(part, ZERO));
            totals.merge(part.group, converted, (a, b) -> a.flatMap(x -> b.map(x::add)));
        }
        Map<Integer, Outcome<Amount>> sums = new TreeMap<>();
        totals.forEach((nr, total) -> sums.put(nr, total.flatMap(this::rounded)));
        return sums;
    }

    private Outcome<BigDecimal> converted(Part part, BigInteger e4) {
        String from = ecosystem.name(Currency.KIND, part.currency);
        return RateTable.of(ecosystem)
                .rate(from, LocalDate.ofEpochDay(part.day), conversion)
                .map(found -> found.rate().decimal().multiply(new BigDecimal(e4, 4)));
    }

    private Outcome<Amount> rounded(BigDecimal total) {
        BigInteger e4 = total.setScale(4, conversion.rounding().mode()).unscaledValue();
        return e4.bitLength() > 62
                ? Outcome.failed("amount.range", total.toPlainString(), conversion.target())
                : Outcome.ok(new Amount(e4.longValueExact(), conversion.target()));
    }
}
