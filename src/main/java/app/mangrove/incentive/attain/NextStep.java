package app.mangrove.incentive.attain;

import app.mangrove.incentive.plan.Earnings;
import app.mangrove.incentive.price.Brackets;
import app.mangrove.incentive.price.Pricing;
import app.mangrove.incentive.window.Recorder;
import app.mangrove.model.plan.terms.Measure;
import app.mangrove.model.plan.terms.Window;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// What a partner still lacks for the next step of a component, and what reaching it earns.
///
/// Shape: `month` is the last of the window, on the calculation's axis. Before limits and budgets.
/// Unit: `measure` and `missing` have `scale` decimals; `more` is minor units of the plan's
/// currency.
public record NextStep(
        String component,
        Window window,
        int month,
        long measure,
        long missing,
        long more,
        int scale,
        boolean isMoney) {

    /// Those of a plan's components as of a month of the axis.
    public static List<NextStep> of(Earnings earnings, int plan, int partner, int month) {
        List<NextStep> steps = new ArrayList<>();
        earnings.run(plan)
                .run(
                        earnings.sums(plan),
                        partner,
                        earnings.anniversary(partner),
                        track ->
                                track < 0
                                        ? Recorder.NONE
                                        : new Finder(earnings, partner, month, steps));
        return steps;
    }

    private record Finder(Earnings earnings, int partner, int month, List<NextStep> steps)
            implements Recorder {
        @Override
        public void priced(Priced now) {
            if (now.month() != month) {
                return;
            }
            Pricing pricing = now.slot().kernel().pricing();
            OptionalLong next =
                    pricing.brackets().stream()
                            .map(table -> table.next(now.measure()))
                            .filter(OptionalLong::isPresent)
                            .mapToLong(OptionalLong::getAsLong)
                            .min();
            if (next.isEmpty() || pricing.brackets().stream().anyMatch(Brackets::isLine)) {
                return;
            }
            long factor = pricing.fixedFactor();
            for (int i = 0; i < now.metrics().length; i++) {
                factor =
                        Math.multiplyExact(
                                factor, pricing.stepFactors().get(i).at(now.metrics()[i]));
            }
            long then = pricing.price(next.getAsLong(), pricing.flat(), factor, now.baseline());
            Window window = now.slot().terms().window();
            steps.add(
                    new NextStep(
                            now.slot().terms().name(),
                            window,
                            earnings.axis().windowEnd(month, window, earnings.anniversary(partner)),
                            now.measure(),
                            next.getAsLong() - now.measure(),
                            then - now.amount(),
                            now.slot().kernel().measureScale(),
                            now.slot().terms().measure() instanceof Measure.Money));
        }
    }
}
