package app.mangrove.tier;

import app.mangrove.base.outcome.Problem;

import java.util.Map;
import java.util.Optional;

/// The values of one measure by the row number of the partner, in ten-thousandths.
///
/// Shape: [#NONE] where there is nothing to measure, such as a score that was never given; a
/// partner in `missing` has a value that cannot be known, a `broken` measure has none at all.
record Measured(
        long[] values, int[] rows, Map<Integer, Problem> missing, Optional<Problem> broken) {
    static final long NONE = Long.MIN_VALUE;

    static Measured empty() {
        return new Measured(new long[0], new int[0], Map.of(), Optional.empty());
    }

    static Measured broken(int end, Problem problem) {
        return new Measured(new long[end], new int[end], Map.of(), Optional.of(problem));
    }

    boolean isMissing(int partner) {
        return broken.isPresent() || !missing.isEmpty() && missing.containsKey(partner);
    }

    Optional<Problem> problem(int partner) {
        return broken.or(() -> Optional.ofNullable(missing.get(partner)));
    }
}
