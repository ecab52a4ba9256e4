package app.mangrove.hierarchy;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.time.Period;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;

import java.math.BigDecimal;
import java.util.List;

/// What a split of a partner would do, before it is done.
///
/// Shape: `problems` name baselines that stay whole and why; `after` is the snapshot that the edits
/// lead to, or why they would be refused.
public record SplitPlan(
        List<MergePlan.Line> lines,
        List<Shared> baselines,
        List<Problem> problems,
        List<Edit> edits,
        Outcome<Ecosystem> after) {
    public SplitPlan {
        lines = List.copyOf(lines);
        baselines = List.copyOf(baselines);
        problems = List.copyOf(problems);
        edits = List.copyOf(edits);
    }

    /// A baseline and what of it goes: `share` of it, cut off at the currency's smallest unit; the
    /// rest stays. The share is rounded to six decimals for reading alone.
    public record Shared(
            String metric, Period period, Amount before, Amount goes, BigDecimal share) {
        public Amount stays() {
            return new Amount(before.e4() - goes.e4(), before.currency());
        }
    }
}
