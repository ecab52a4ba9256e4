package app.mangrove.hierarchy;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.time.Period;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;

import java.util.List;

/// What a merger of two partners would do, before it is done.
///
/// Shape: `lines` say how many rows of each place come to the survivor and how many stay, in the
/// order of kinds; `after` is the snapshot that the edits lead to, or why they would be refused.
public record MergePlan(
        List<FieldChoice> choices,
        List<Line> lines,
        List<Summed> baselines,
        List<Edit> edits,
        Outcome<Ecosystem> after) {
    public MergePlan {
        choices = List.copyOf(choices);
        lines = List.copyOf(lines);
        baselines = List.copyOf(baselines);
        edits = List.copyOf(edits);
    }

    /// The rows of one place: those that come along, and those that stay with the merged partner
    /// because the survivor has the same already.
    public record Line(Mention mention, int moved, int kept) {}

    /// A baseline that both had; the amounts keep their four decimals and are of one currency,
    /// which is empty where the baselines name none.
    public record Summed(String metric, Period period, Amount ours, Amount theirs) {
        public Amount sum() {
            return ours.plus(theirs);
        }
    }
}
