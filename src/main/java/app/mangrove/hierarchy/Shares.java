package app.mangrove.hierarchy;

import app.mangrove.base.money.Amount;
import app.mangrove.base.money.Scaled;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.time.Period;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.column.Longs;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.fact.RateTable;
import app.mangrove.model.market.Currency;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;

/// Splits an amount by revenue: the share that goes is cut off at the currency's smallest unit, and
/// the keeper gets the remainder, so that both together are what was before.
final class Shares {
    private static final int DIGITS = 6;

    private final Ecosystem ecosystem;
    private final Conversion conversion;
    private final int[] all;
    private final int[] going;

    /// By the revenue of these transactions, all of the partner's and those that go.
    Shares(Ecosystem ecosystem, Conversion conversion, int[] all, int[] going) {
        this.ecosystem = ecosystem;
        this.conversion = conversion;
        this.all = all;
        this.going = going;
    }

    /// What goes, and the share as it is read.
    record Part(Amount goes, BigDecimal share) {}

    /// The part of an amount by the revenue of a period. Errors: `rate.missing`, `rate.range`;
    /// `hierarchy.split.no-revenue` where there is nothing to go by.
    Outcome<Part> of(Amount amount, Period period) {
        Conversion in = in(amount.currency());
        return revenue(all, period, in)
                .flatMap(whole ->
                        whole.signum() <= 0
                                ? Outcome.failed(
                                        "hierarchy.split.no-revenue",
                                        period.from(),
                                        period.to().minusDays(1))
                                : revenue(going, period, in)
                                        .map(part -> part(amount, part, whole)));
    }

    private Part part(Amount amount, BigInteger part, BigInteger whole) {
        BigInteger most = part.max(BigInteger.ZERO).min(whole);
        BigInteger unit = BigInteger.valueOf(unit(amount.currency()));
        BigInteger units =
                BigInteger.valueOf(amount.e4()).multiply(most).divide(whole.multiply(unit));
        return new Part(
                new Amount(units.multiply(unit).longValueExact(), amount.currency()),
                new BigDecimal(most).divide(new BigDecimal(whole), DIGITS, RoundingMode.HALF_UP));
    }

    /// The smallest unit of a currency in ten-thousandths.
    private long unit(String code) {
        return ecosystem.all(Currency.KIND).stream()
                .filter(currency -> currency.code().equals(code))
                .mapToLong(currency -> Scaled.powerOfTen(4 - currency.exponent().intValue()))
                .findFirst()
                .orElse(1);
    }

    private Conversion in(String currency) {
        return currency.isEmpty()
                ? conversion
                : new Conversion(
                        currency,
                        conversion.policy(),
                        conversion.pivot(),
                        conversion.fixedOn(),
                        conversion.rounding());
    }

    /// The exact sum of amounts at their rates; only its proportion to another counts.
    private Outcome<BigInteger> revenue(int[] rows, Period period, Conversion in) {
        Table table = ecosystem.table(Transaction.KIND);
        Ints dates = table.ints(Transaction.DATE);
        Ints currencies = table.ints(Transaction.CURRENCY);
        Longs amounts = table.longs(Transaction.AMOUNT);
        BigInteger sum = BigInteger.ZERO;
        for (int nr : rows) {
            LocalDate date = LocalDate.ofEpochDay(dates.at(nr));
            if (!period.contains(date)) {
                continue;
            }
            String from = ecosystem.name(Currency.KIND, currencies.at(nr));
            switch (RateTable.of(ecosystem).rate(from, date, in)) {
                case Outcome.Failed<RateTable.Found>(var problem) -> {
                    return Outcome.failed(problem);
                }
                case Outcome.Ok<RateTable.Found>(var found) ->
                        sum =
                                sum.add(
                                        BigInteger.valueOf(amounts.at(nr))
                                                .multiply(
                                                        BigInteger.valueOf(
                                                                found.rate().unscaled())));
            }
        }
        return Outcome.ok(sum);
    }
}
