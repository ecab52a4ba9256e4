package app.mangrove.incentive.fund;

import app.mangrove.model.Id;
import app.mangrove.model.fact.FundMovement;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Money that came to a partner on one day, and what is left of it.
///
/// Unit: minor units. Shape: `expires` is the first day on which it can no longer be used. `left`
/// may still be used; what was `used`, `expired` or `returned` may not, and the four add up to
/// `amount`.
public record Lot(
        LocalDate came,
        FundMovement.Kind kind,
        long amount,
        @Nullable LocalDate expires,
        @Nullable Id source,
        long left,
        long used,
        long expired,
        long returned) {}
