package app.mangrove.mix.target;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.fact.Lens;
import app.mangrove.model.fact.RateTable;
import app.mangrove.model.market.Currency;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Turns what plans wrote down into the lens's currency, at the rate of its day.
final class Converter {
    private final Ecosystem ecosystem;
    private final Lens lens;
    private final List<Problem> problems;

    Converter(Ecosystem ecosystem, Lens lens, List<Problem> problems) {
        this.ecosystem = ecosystem;
        this.lens = lens;
        this.problems = problems;
    }

    /// The amount of a row in ten-thousandths; empty when it has none or no rate. Without a
    /// currency it is in the lens's.
    Optional<Long> of(Kind<?> kind, Field<BigDecimal> amount, Field<Id> currency, int nr) {
        Table table = ecosystem.table(kind);
        long e4 = table.longs(amount).at(nr);
        if (e4 == LongSegment.NULL) {
            return Optional.empty();
        }
        int code = ecosystem.target(kind, currency, nr);
        String from = code == 0 ? lens.currency() : ecosystem.name(Currency.KIND, code);
        if (from.equals(lens.currency())) {
            return Optional.of(e4);
        }
        Outcome<Amount> converted =
                RateTable.of(ecosystem).convert(new Amount(e4, from), lens.asOf(), lens.in());
        converted.failure().filter(p -> !problems.contains(p)).ifPresent(problems::add);
        return converted.optional().map(Amount::e4);
    }
}
