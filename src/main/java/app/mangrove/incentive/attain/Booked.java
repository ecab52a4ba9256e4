package app.mangrove.incentive.attain;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Table;
import app.mangrove.model.column.Ints;
import app.mangrove.model.column.Longs;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.fact.Conversion;
import app.mangrove.model.fact.RateTable;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What every partner sold from a day to before another, in one currency, at the rates of the days.
///
/// Unit: ten-thousandths. A partner with a sale that cannot be converted has a problem instead.
final class Booked {
    private final long[] sums;
    private final Map<Integer, Problem> problems = new HashMap<>();

    private Booked(int partners) {
        sums = new long[partners];
    }

    static Booked of(Ecosystem ecosystem, LocalDate from, LocalDate to, String currency) {
        return ecosystem.derive(
                List.of(Booked.class, from, to, currency), eco -> read(eco, from, to, currency));
    }

    private static Booked read(Ecosystem ecosystem, LocalDate from, LocalDate to, String currency) {
        Booked booked = new Booked(ecosystem.table(Partner.KIND).end());
        Table table = ecosystem.table(Transaction.KIND);
        Ints partners = table.ints(Transaction.PARTNER);
        Ints dates = table.ints(Transaction.DATE);
        Ints currencies = table.ints(Transaction.CURRENCY);
        Longs amounts = table.longs(Transaction.AMOUNT);
        RateTable rates = RateTable.of(ecosystem);
        Conversion in = Conversion.daily(currency);
        int first = (int) from.toEpochDay();
        int end = (int) to.toEpochDay();
        table.forEach(nr -> {
            int day = dates.at(nr);
            if (day < first || day >= end) {
                return;
            }
            String own = ecosystem.name(Currency.KIND, currencies.at(nr));
            Outcome<Amount> amount =
                    rates.convert(new Amount(amounts.at(nr), own), LocalDate.ofEpochDay(day), in);
            int partner = partners.at(nr);
            switch (amount) {
                case Outcome.Ok<Amount>(Amount known) ->
                        booked.sums[partner] = Math.addExact(booked.sums[partner], known.e4());
                case Outcome.Failed<Amount>(Problem problem) ->
                        booked.problems.putIfAbsent(partner, problem);
            }
        });
        return booked;
    }

    /// What some partners sold together. Errors: `rate.…` of the first whose sales are not known.
    Outcome<Long> sum(BitSet partners) {
        for (int nr = partners.nextSetBit(0); nr >= 0; nr = partners.nextSetBit(nr + 1)) {
            Problem problem = problems.get(nr);
            if (problem != null) {
                return Outcome.failed(problem);
            }
        }
        return Outcome.ok(partners.stream().mapToLong(nr -> sums[nr]).reduce(0, Math::addExact));
    }
}
