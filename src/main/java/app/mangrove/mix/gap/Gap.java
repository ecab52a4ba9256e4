package app.mangrove.mix.gap;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.mix.cell.Cell;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/// One cell: what there is, what is expected by the date, what is wanted, what the market holds.
///
/// Shape: a partner counts in the type that decides; `further` are those that play the cell's type
/// beside another. A gap is target − actual: positive where something is missing. Capacity is
/// compared as it is expected by the date. Unit: ten-thousandths a year for amounts.
public record Gap(
        Cell cell,
        int count,
        int further,
        int active,
        int prospects,
        long capacity,
        long coming,
        long expected,
        Outcome<Long> revenue,
        OptionalLong targetCount,
        OptionalLong targetCapacity,
        OptionalLong targetRevenue,
        OptionalLong accounts,
        OptionalLong demand) {
    public OptionalLong target(Measure measure) {
        return switch (measure) {
            case COUNT -> targetCount;
            case CAPACITY -> targetCapacity;
            case REVENUE -> targetRevenue;
        };
    }

    /// What there is of a measure: for capacity what is expected by the date.
    public Outcome<Long> actual(Measure measure) {
        return switch (measure) {
            case COUNT -> Outcome.ok((long) count);
            case CAPACITY -> Outcome.ok(expected);
            case REVENUE -> revenue;
        };
    }

    /// Target − actual; empty without a target or an actual.
    public OptionalLong gap(Measure measure) {
        OptionalLong target = target(measure);
        Optional<Long> actual = actual(measure).optional();
        return target.isEmpty() || actual.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.subtractExact(target.getAsLong(), actual.get()));
    }

    /// Capacity expected by the date ÷ demand; empty without demand.
    public Optional<BigDecimal> coverage() {
        return Coverage.of(expected, demand);
    }

    public Coverage.Band band(CoverageBands bands) {
        return bands.band(coverage());
    }

    /// Whether nobody is here and nothing is wanted of it.
    public boolean isEmpty() {
        return count == 0
                && expected == 0
                && targetCount.isEmpty()
                && targetCapacity.isEmpty()
                && targetRevenue.isEmpty()
                && demand.isEmpty();
    }
}
