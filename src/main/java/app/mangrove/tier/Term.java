package app.mangrove.tier;

import app.mangrove.model.program.Criterion;

/// A criterion ready to be judged: numbers instead of decimals, its measure by its place.
///
/// Unit: thresholds, values and points in ten-thousandths.
record Term(
        Criterion criterion,
        int measure,
        long threshold,
        boolean atLeast,
        boolean required,
        long points,
        long per,
        int category) {
    /// More points than any rung asks for.
    private static final long MOST = 1_000_000_000_000_000L;

    static Term of(Criterion criterion, int measure, int category) {
        return new Term(
                criterion,
                measure,
                Criteria.e4(criterion.threshold()),
                Criteria.isAtLeast(criterion),
                Boolean.TRUE.equals(criterion.required()),
                Criteria.e4(Criteria.points(criterion)),
                Criteria.e4(criterion.per()),
                category);
    }

    boolean isMet(long value) {
        return value != Measured.NONE && (atLeast ? value >= threshold : value <= threshold);
    }

    /// The points that a value gives: none before it is met; then once, or for each whole unit.
    long points(long value) {
        if (!isMet(value)) {
            return 0;
        }
        return per <= 0 ? points : Math.max(0, times(value / per, points));
    }

    /// A product, cut to what [#MOST] holds so that no sum of them overflows.
    private static long times(long units, long points) {
        long product = units * points;
        boolean fits = Math.multiplyHigh(units, points) == product >> 63;
        return fits && product < MOST ? product : MOST;
    }

    /// How much a value lacks, 0 when it lacks nothing.
    long lacks(long value) {
        if (isMet(value)) {
            return 0;
        }
        long known = value == Measured.NONE ? 0 : value;
        return atLeast ? threshold - known : known - threshold;
    }

    /// The value after a setback by a share in ten-thousandths.
    long worsened(long value, long share) {
        if (value == Measured.NONE || share == 0) {
            return value;
        }
        long part = Math.abs(value / 10_000 * share + value % 10_000 * share / 10_000);
        return atLeast ? value - part : value + part;
    }
}
