package app.mangrove.model.plan.terms;

import app.mangrove.base.money.Rounding;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// What is measured of a row.
public sealed interface Measure {
    Measure DEFAULT = new Money(List.of(), List.of(), Rounding.HALF_EVEN);

    /// Money: some amounts of the row less some others, converted once at the effective date.
    ///
    /// Shape: without a field to add, the row's amount.
    record Money(List<String> plus, List<String> minus, Rounding rounding) implements Measure {
        public Money {
            plus = List.copyOf(plus);
            minus = List.copyOf(minus);
        }
    }

    /// One for each row.
    record Count() implements Measure {}

    /// A number of the row, such as its quantity.
    record Quantity(String field) implements Measure {}

    /// Points by a field of the row, times a number of the row when one is named.
    record Points(String by, Map<String, BigDecimal> points, @Nullable String times)
            implements Measure {}
}
