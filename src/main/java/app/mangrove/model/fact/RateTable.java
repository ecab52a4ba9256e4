package app.mangrove.model.fact;

import app.mangrove.base.money.Amount;
import app.mangrove.base.money.Rate;
import app.mangrove.base.money.Rounding;
import app.mangrove.base.money.Scaled;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.column.Longs;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.FxRate;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The exchange rates of a snapshot: direct, the inverse of the other way round, or over a pivot.
///
/// Shape: a direct quotation wins over an inverse one, that over two over the pivot. Unit: rates
/// have twelve decimals; inverses, crosses and means are rounded half up to them. Errors: a rate
/// that cannot be had is the problem `rate.missing`, never zero and never one.
public final class RateTable {
    /// Decimals of every rate that is handed out.
    public static final int SCALE = 12;

    /// What makes a quotation's decimals those that are handed out.
    private static final long DIRECT = Scaled.powerOfTen(SCALE - FxRate.RATE.scale());

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE, SCALE);
    private final Map<String, Map<String, Quotes>> pairs;
    private final String mainPivot;

    private RateTable(Map<String, Map<String, Quotes>> pairs) {
        this.pairs = pairs;
        this.mainPivot = mostQuoted(pairs);
    }

    /// Where a rate comes from: its value, the days of its quotations, and how it was made.
    public record Found(Rate rate, LocalDate day, Way way) {}

    /// How a rate was made of quotations.
    public enum Way {
        SAME,
        DIRECT,
        INVERSE,
        PIVOT,
        MEAN
    }

    /// The quotations of one pair: days ascending, rates with ten decimals, rows for explanations.
    private record Quotes(int[] days, long[] rates) {
        static final Quotes NONE = new Quotes(new int[0], new long[0]);

        int last(int day) {
            int at = Arrays.binarySearch(days, day);
            return at >= 0 ? at : -at - 2;
        }

        BigDecimal rate(int at) {
            return BigDecimal.valueOf(rates[at], FxRate.RATE.scale());
        }
    }

    public static RateTable of(Ecosystem ecosystem) {
        return ecosystem.derive(RateTable.class, RateTable::read);
    }

    private static RateTable read(Ecosystem ecosystem) {
        Table table = ecosystem.table(FxRate.KIND);
        Ints bases = table.ints(FxRate.BASE);
        Ints quotes = table.ints(FxRate.QUOTE);
        Ints dates = table.ints(FxRate.DATE);
        Longs rates = table.longs(FxRate.RATE);
        Map<Long, TreeMap<Integer, Long>> byPair = new HashMap<>();
        table.forEach(nr -> {
            if (rates.at(nr) > 0) {
                byPair.computeIfAbsent(
                                (long) bases.at(nr) << 32 | quotes.at(nr), p -> new TreeMap<>())
                        .put(dates.at(nr), rates.at(nr));
            }
        });
        Map<String, Map<String, Quotes>> pairs = new TreeMap<>();
        byPair.forEach((pair, days) ->
                pairs.computeIfAbsent(
                                ecosystem.name(Currency.KIND, (int) (pair >> 32)),
                                b -> new TreeMap<>())
                        .put(
                                ecosystem.name(Currency.KIND, pair.intValue()),
                                new Quotes(
                                        days.keySet().stream().mapToInt(d -> d).toArray(),
                                        days.values().stream().mapToLong(r -> r).toArray())));
        return new RateTable(pairs);
    }

    private static String mostQuoted(Map<String, Map<String, Quotes>> pairs) {
        Map<String, Integer> counts = new TreeMap<>();
        pairs.forEach((base, quotes) ->
                quotes.keySet()
                        .forEach(quote -> {
                            counts.merge(base, 1, Integer::sum);
                            counts.merge(quote, 1, Integer::sum);
                        }));
        return counts.entrySet().stream()
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a)
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /// The currency that stands between two without a quotation of their own, when none is named.
    public String mainPivot() {
        return mainPivot;
    }

    /// The rate from one currency to a conversion's target for an event of a day.
    public Outcome<Found> rate(String from, LocalDate day, Conversion conversion) {
        String to = conversion.target();
        if (from.equals(to)) {
            return Outcome.ok(new Found(new Rate(Scaled.powerOfTen(SCALE), SCALE), day, Way.SAME));
        }
        LocalDate fixed = conversion.fixedOn();
        String pivot = conversion.pivot().isEmpty() ? mainPivot : conversion.pivot();
        Optional<Made> made =
                conversion.policy() == Conversion.Policy.AVERAGE
                        ? route(from, to, pivot, new Mean(YearMonth.from(day)))
                        : route(from, to, pivot, new Last(fixed == null ? day : fixed));
        Problem missing = Problem.of("rate.missing", from, to, fixed == null ? day : fixed);
        if (made.isEmpty()) {
            return Outcome.failed(missing);
        }
        BigDecimal rate = made.get().rate.setScale(SCALE, RoundingMode.HALF_UP);
        if (rate.signum() <= 0 || rate.compareTo(MOST) > 0) {
            return Outcome.failed("rate.range", from, to, rate.toPlainString());
        }
        return Outcome.ok(
                new Found(
                        new Rate(rate.unscaledValue().longValueExact(), SCALE),
                        LocalDate.ofEpochDay(made.get().day),
                        made.get().way));
    }

    /// The rates of `count` days from an epoch day on, as [#rate] has them; 0 where it has none.
    ///
    /// Unit: [#SCALE] decimals.
    public long[] daily(String from, int firstDay, int count, Conversion conversion) {
        String to = conversion.target();
        boolean fixed =
                from.equals(to)
                        || conversion.policy() == Conversion.Policy.AVERAGE
                        || conversion.fixedOn() != null;
        Quotes direct = fixed ? null : pairs.getOrDefault(from, Map.of()).get(to);
        Quotes quotes = direct == null ? Quotes.NONE : direct;
        int at = quotes.last(firstDay);
        long[] rates = new long[count];
        for (int i = 0; i < count; i++) {
            while (at + 1 < quotes.days.length && quotes.days[at + 1] <= firstDay + i) {
                at++;
            }
            rates[i] =
                    at >= 0 && quotes.rates[at] <= Long.MAX_VALUE / DIRECT
                            ? quotes.rates[at] * DIRECT
                            : single(from, firstDay + i, conversion);
        }
        return rates;
    }

    private long single(String from, int day, Conversion conversion) {
        return rate(from, LocalDate.ofEpochDay(day), conversion)
                .map(found -> found.rate().unscaled())
                .optional()
                .orElse(0L);
    }

    /// An amount in a conversion's target, rounded once to ten-thousandths.
    ///
    /// Errors: `rate.missing`, `rate.range`, `amount.range`.
    public Outcome<Amount> convert(Amount amount, LocalDate day, Conversion conversion) {
        return rate(amount.currency(), day, conversion)
                .flatMap(found -> times(amount, found.rate, conversion));
    }

    private static Outcome<Amount> times(Amount amount, Rate rate, Conversion conversion) {
        Rounding rounding = conversion.rounding();
        try {
            return Outcome.ok(new Amount(rate.times(amount.e4(), rounding), conversion.target()));
        } catch (ArithmeticException e) {
            return Outcome.failed("amount.range", amount.toString(), conversion.target());
        }
    }

    private record Made(BigDecimal rate, int day, Way way) {}

    /// How the quotations of one pair become one rate.
    private sealed interface Pick {
        @Nullable Made of(Quotes quotes, boolean inverse);
    }

    private record Last(LocalDate day) implements Pick {
        @Override
        public @Nullable Made of(Quotes quotes, boolean inverse) {
            int at = quotes.last((int) day.toEpochDay());
            if (at < 0) {
                return null;
            }
            return new Made(
                    inverse ? inverse(quotes.rate(at)) : quotes.rate(at),
                    quotes.days[at],
                    inverse ? Way.INVERSE : Way.DIRECT);
        }
    }

    private record Mean(YearMonth month) implements Pick {
        @Override
        public @Nullable Made of(Quotes quotes, boolean inverse) {
            int first = quotes.last((int) month.atDay(1).toEpochDay() - 1) + 1;
            int last = quotes.last((int) month.atEndOfMonth().toEpochDay());
            if (last < first) {
                return null;
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (int at = first; at <= last; at++) {
                sum = sum.add(inverse ? inverse(quotes.rate(at)) : quotes.rate(at));
            }
            BigDecimal count = BigDecimal.valueOf(last - first + 1L);
            return new Made(
                    sum.divide(count, SCALE + 8, RoundingMode.HALF_UP),
                    quotes.days[last],
                    Way.MEAN);
        }
    }

    /// With more decimals than are handed out, so that a cross is rounded once.
    private static BigDecimal inverse(BigDecimal rate) {
        return BigDecimal.ONE.divide(rate, SCALE + 12, RoundingMode.HALF_UP);
    }

    private Optional<Made> route(String from, String to, String pivot, Pick pick) {
        Made straight = pair(from, to, pick);
        if (straight != null) {
            return Optional.of(straight);
        }
        Made first = from.equals(pivot) ? null : pair(from, pivot, pick);
        Made second = to.equals(pivot) ? null : pair(pivot, to, pick);
        return first == null || second == null
                ? Optional.empty()
                : Optional.of(
                        new Made(
                                first.rate.multiply(second.rate),
                                Math.min(first.day, second.day),
                                Way.PIVOT));
    }

    private @Nullable Made pair(String from, String to, Pick pick) {
        Quotes direct = pairs.getOrDefault(from, Map.of()).get(to);
        Made made = direct == null ? null : pick.of(direct, false);
        if (made != null) {
            return made;
        }
        Quotes inverse = pairs.getOrDefault(to, Map.of()).get(from);
        return inverse == null ? null : pick.of(inverse, true);
    }
}
