package app.mangrove.incentive.pay;

import app.mangrove.base.money.Rounding;
import app.mangrove.base.money.Scaled;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.fact.RateTable;
import app.mangrove.model.market.Currency;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// Money of the plans' currency in the currency that is paid, at the rate of a day.
///
/// Shape: a quotation of the paid currency in the plans' is divided by, exactly; where there is
/// none, a rate the other way is multiplied with. One rounding.
public final class Payouts {
    private final RateTable rates;
    private final String from;
    private final Rounding rounding;
    private final Map<String, Integer> exponents = new HashMap<>();
    private final Map<Key, Outcome<Quote>> known = new HashMap<>();

    private record Key(String currency, LocalDate day) {}

    /// A rate as two whole numbers to multiply with and to divide by.
    public record Quote(
            long times, long divided, BigDecimal rate, LocalDate day, boolean inverse) {}

    public Payouts(Ecosystem ecosystem, String from, Rounding rounding) {
        this.rates = RateTable.of(ecosystem);
        this.from = from;
        this.rounding = rounding;
        ecosystem
                .all(Currency.KIND)
                .forEach(
                        currency -> exponents.put(currency.code(), currency.exponent().intValue()));
    }

    /// The quotation that counts on a day. Errors: `rate.missing`, `rate.range`.
    public Outcome<Quote> quote(String currency, LocalDate day) {
        return known.computeIfAbsent(new Key(currency, day), key -> look(currency, day));
    }

    private Outcome<Quote> look(String to, LocalDate day) {
        Outcome<RateTable.Found> back = rates.rate(to, day, Conversion.daily(from));
        boolean divides =
                back instanceof Outcome.Ok<RateTable.Found>(RateTable.Found found)
                        && (found.way() == RateTable.Way.DIRECT
                                || found.way() == RateTable.Way.SAME);
        return divides
                ? back.map(found -> divided(to, found))
                : rates.rate(from, day, Conversion.daily(to)).map(found -> times(to, found));
    }

    /// The decimals of a currency.
    public int exponent(String currency) {
        return exponents.getOrDefault(currency, 2);
    }

    private Quote divided(String to, RateTable.Found found) {
        BigDecimal rate = found.rate().decimal().stripTrailingZeros();
        int shift = exponent(to) - exponent(from) + Math.max(0, rate.scale());
        BigInteger divisor = rate.setScale(Math.max(0, rate.scale())).unscaledValue();
        return quote(shift, divisor, BigInteger.ONE, rate, found.day(), true);
    }

    private Quote times(String to, RateTable.Found found) {
        BigDecimal rate = found.rate().decimal().stripTrailingZeros();
        int shift = exponent(to) - exponent(from) - Math.max(0, rate.scale());
        BigInteger factor = rate.setScale(Math.max(0, rate.scale())).unscaledValue();
        return quote(shift, BigInteger.ONE, factor, rate, found.day(), false);
    }

    private static Quote quote(
            int shift,
            BigInteger divisor,
            BigInteger factor,
            BigDecimal rate,
            LocalDate day,
            boolean inverse) {
        BigInteger up = BigInteger.TEN.pow(Math.max(0, shift)).multiply(factor);
        BigInteger down = BigInteger.TEN.pow(Math.max(0, -shift)).multiply(divisor);
        return new Quote(up.longValueExact(), down.longValueExact(), rate, day, inverse);
    }

    /// An amount in the currency that is paid. Errors: `rate.missing`, `rate.range`,
    /// `amount.range`.
    public Outcome<Long> pay(long minor, String currency, LocalDate day) {
        if (minor == 0) {
            return Outcome.ok(0L);
        }
        return quote(currency, day)
                .flatMap(quote -> {
                    try {
                        return Outcome.ok(
                                Scaled.multiplyDivide(minor, quote.times, quote.divided, rounding));
                    } catch (ArithmeticException e) {
                        return Outcome.failed(Problem.of("amount.range", minor, currency));
                    }
                });
    }
}
