package app.mangrove.model.fact;

import app.mangrove.base.money.Rate;
import app.mangrove.base.time.Period;
import app.mangrove.model.Id;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How a draw of a simulation moves what partners sell: factors by partner, segment and period.
///
/// Shape: a row is moved by every factor that fits it; no factor is the neutral shock, which gives
/// the base to the last digit. Unit: 1 is no change.
public record Shock(List<Factor> factors) {
    /// Moves nothing.
    public static final Shock NEUTRAL = new Shock(List.of());

    public Shock {
        factors = List.copyOf(factors);
    }

    /// A factor for one partner, the partners of a segment, or all, in a period, or always.
    public record Factor(
            @Nullable Id partner, @Nullable String segment, @Nullable Period period, Rate factor) {}

    public boolean isNeutral() {
        return factors.isEmpty();
    }
}
