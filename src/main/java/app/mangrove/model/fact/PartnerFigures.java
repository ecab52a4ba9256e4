package app.mangrove.model.fact;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;

import java.util.Map;

/// One figure of every partner, by row number.
///
/// Shape: `values` is not changed after it is given, and is 0 where a figure is missing. Unit:
/// counts, or ten-thousandths of one currency. Errors: `missing` says why a partner has none.
@SuppressWarnings("ArrayRecordComponent") // never compared, only read
public record PartnerFigures(long[] values, Map<Integer, Problem> missing) {
    public PartnerFigures {
        missing = Map.copyOf(missing);
    }

    public Outcome<Long> of(int nr) {
        Problem problem = missing.get(nr);
        return problem == null ? Outcome.ok(values[nr]) : Outcome.failed(problem);
    }
}
