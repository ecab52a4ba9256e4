package app.mangrove.incentive;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Refusal;
import app.mangrove.incentive.plan.Earnings;
import app.mangrove.incentive.plan.Job;

import org.jspecify.annotations.Nullable;

/// Calculates incentives.
public final class Incentives {
    private Incentives() {}

    /// Everything that a request asks for. Errors: what stops the whole run: `incentive.…` and
    /// `filter.…` with the place in the plan. What stops one line is a problem of that line.
    public static Outcome<Calculation> calculate(Request request, Cancel cancel) {
        return calculate(request, null, cancel);
    }

    /// The same, taking over from an earlier calculation what nothing has touched: of the same
    /// snapshot what its rows are worth and the plans that are the same, of a snapshot in which
    /// only some transactions or activities differ everything but the partners whom they concern.
    public static Outcome<Calculation> calculate(
            Request request, @Nullable Calculation before, Cancel cancel) {
        try {
            Job job =
                    new Job(
                            request.ecosystem(),
                            request.book(),
                            request.calendar(),
                            request.to(),
                            request.shock());
            Earnings earnings = Earnings.of(job, before == null ? null : before.earnings(), cancel);
            return Outcome.ok(new Calculation(request, earnings));
        } catch (Refusal refusal) {
            return Outcome.failed(Refusal.problemOf(refusal));
        }
    }
}
