package app.mangrove.model.fact;

import app.mangrove.base.money.Rounding;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// The stated policy by which amounts become another currency.
///
/// Shape: `target` and `pivot` are ISO codes; an empty pivot means the currency that most
/// quotations are of. `fixedOn` is the day of a fixed table. The sum of a figure is rounded once,
/// by `rounding`.
public record Conversion(
        String target,
        Policy policy,
        String pivot,
        @Nullable LocalDate fixedOn,
        Rounding rounding) {
    /// Which rate counts.
    public enum Policy {
        /// The last quotation on or before the day of the event.
        DAY,
        /// The mean of the quotations of the event's calendar month.
        AVERAGE,
        /// The last quotation on or before one fixed day.
        FIXED
    }

    public Conversion {
        if ((policy == Policy.FIXED) != (fixedOn != null)) {
            throw new IllegalArgumentException(policy + " on " + fixedOn);
        }
    }

    /// At the rate of the day.
    public static Conversion daily(String target) {
        return new Conversion(target, Policy.DAY, "", null, Rounding.HALF_UP);
    }

    /// At the mean of the month.
    public static Conversion average(String target) {
        return new Conversion(target, Policy.AVERAGE, "", null, Rounding.HALF_UP);
    }

    /// At the rates of one day for everything.
    public static Conversion fixed(String target, LocalDate day) {
        return new Conversion(target, Policy.FIXED, "", day, Rounding.HALF_UP);
    }
}
