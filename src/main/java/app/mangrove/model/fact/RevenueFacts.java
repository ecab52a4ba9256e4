package app.mangrove.model.fact;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.time.Period;

import java.util.List;
import java.util.Map;

/// The revenue as other engines need it, in the currency of one lens.
public interface RevenueFacts {
    /// Everybody's in a period. Errors: `rate.missing`.
    Outcome<Explained<Amount>> total(Period period);

    /// By the row number of the partner, in ten-thousandths. Errors: `rate.missing`.
    Outcome<Map<Integer, Long>> byPartner(Period period);

    /// The same for each fiscal month of whole months, oldest first.
    List<Outcome<Map<Integer, Long>>> byPartnerAndMonth(Period months);

    /// By fiscal month over whole months, oldest first; months without revenue are zero.
    List<MonthValue> byMonth(Period months);

    /// A month's label with its revenue, or why it has none.
    record MonthValue(String label, Outcome<Amount> amount) {}
}
