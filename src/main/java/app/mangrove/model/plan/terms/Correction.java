package app.mangrove.model.plan.terms;

import java.math.BigDecimal;
import java.time.LocalDate;

/// An amount that somebody added by hand, as a line of its own.
///
/// Shape: `partner` is a key as imported. Unit: major units of the plan's currency.
public record Correction(
        String plan, String partner, LocalDate date, BigDecimal amount, String reason) {}
