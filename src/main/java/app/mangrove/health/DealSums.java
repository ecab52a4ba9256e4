package app.mangrove.health;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.time.Period;
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
import java.util.NavigableMap;
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

    /// As `sum`, kept apart by day, so that any period can be had of one pass over the deals.
    public ByDay byDay(IntPredicate counts, IntUnaryOperator dayOf) {
        return new ByDay(new TreeMap<>(totals(dayOf, counts, dayOf)));
    }

    /// Sums by the epoch day, not yet rounded.
    public final class ByDay {
        private final NavigableMap<Integer, Outcome<BigDecimal>> days;

        private ByDay(NavigableMap<Integer, Outcome<BigDecimal>> days) {
            this.days = days;
        }

        /// The sum of a period. Errors: as `sum`.
        public Outcome<Amount> in(Period period) {
            int from = (int) period.from().toEpochDay();
            int to = (int) period.to().toEpochDay();
            return days.subMap(from, to).values().stream()
                    .reduce(Outcome.ok(BigDecimal.ZERO), DealSums::plus)
                    .flatMap(DealSums.this::rounded);
        }
    }

    /// Whether a deal counts on an epoch day.
    @FunctionalInterface
    public interface OnDay {
        boolean counts(int nr, int day);
    }

    /// The sums of the deals that count on each of some days, at the rates of that day.
    public List<Outcome<Amount>> onDays(List<LocalDate> days, OnDay when) {
        int[] epochs = days.stream().mapToInt(day -> (int) day.toEpochDay()).toArray();
        Map<Integer, Outcome<BigDecimal>> totals =
                totals((nr, parts) -> {
                    for (int i = 0; i < epochs.length; i++) {
                        if (when.counts(nr, epochs[i])) {
                            parts.add(i, epochs[i], nr);
                        }
                    }
                });
        List<Outcome<Amount>> sums = new ArrayList<>();
        for (int i = 0; i < epochs.length; i++) {
            sums.add(totals.getOrDefault(i, Outcome.ok(BigDecimal.ZERO)).flatMap(this::rounded));
        }
        return sums;
    }

    private Map<Integer, Outcome<Amount>> by(
            IntUnaryOperator group, IntPredicate counts, IntUnaryOperator dayOf) {
        Map<Integer, Outcome<Amount>> sums = new TreeMap<>();
        totals(group, counts, dayOf)
                .forEach((nr, total) -> sums.put(nr, total.flatMap(this::rounded)));
        return sums;
    }

    private Map<Integer, Outcome<BigDecimal>> totals(
            IntUnaryOperator group, IntPredicate counts, IntUnaryOperator dayOf) {
        return totals((nr, parts) -> {
            if (counts.test(nr)) {
                parts.add(group.applyAsInt(nr), dayOf.applyAsInt(nr), nr);
            }
        });
    }

    /// Says to which groups a deal belongs, and the day of its rate in each.
    @FunctionalInterface
    private interface Grouping {
        void tell(int nr, Parts parts);
    }

    /// What was recorded in one currency on one day for one group.
    private record Part(int group, int day, int currency) {}

    /// Recorded amounts, added up while nothing is converted yet.
    private final class Parts {
        private final Map<Part, BigInteger> sums = new HashMap<>();

        void add(int group, int day, int nr) {
            Part part = new Part(group, day, currencies.at(nr));
            sums.merge(part, BigInteger.valueOf(amounts.at(nr)), BigInteger::add);
        }
    }

    private Map<Integer, Outcome<BigDecimal>> totals(Grouping grouping) {
        Parts parts = new Parts();
        table.forEach(nr -> {
            if (amounts.at(nr) != LongSegment.NULL && currencies.at(nr) > 0) {
                grouping.tell(nr, parts);
            }
        });
        Map<Integer, Outcome<BigDecimal>> totals = new TreeMap<>();
        List<Part> order = new ArrayList<>(parts.sums.keySet());
        order.sort(Comparator.comparingInt(Part::day).thenComparingInt(Part::currency));
        for (Part part : order) {
            Outcome<BigDecimal> converted = converted(part, parts.sums.getOrDefault(part, ZERO));
            totals.merge(part.group, converted, DealSums::plus);
        }
        return totals;
    }

    private static Outcome<BigDecimal> plus(Outcome<BigDecimal> a, Outcome<BigDecimal> b) {
        return a.flatMap(x -> b.map(x::add));
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
