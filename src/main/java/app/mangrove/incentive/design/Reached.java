package app.mangrove.incentive.design;

import app.mangrove.incentive.plan.Earnings;
import app.mangrove.incentive.plan.PlanRun;
import app.mangrove.incentive.window.Recorder;
import app.mangrove.incentive.window.Track;
import app.mangrove.model.partner.Partner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a partner reached in one window of a component, as the run itself measured it.
///
/// Shape: `late` is what of the measure came in the window's last month that had any; months count
/// from the start of the axis. Unit: the component's measure; `amount` in minor units before
/// limits.
public record Reached(
        int partner, int start, int last, long measure, long late, long baseline, long amount) {
    /// Everybody's windows that begin in some months; none for a component that pays by the row.
    public static List<Reached> of(
            Earnings earnings, int plan, String component, int first, int last) {
        List<Track> tracks = earnings.plans().get(plan).tracks();
        List<Reached> all = new ArrayList<>();
        for (int nr : earnings.job().ecosystem().table(Partner.KIND).numbers()) {
            Map<Integer, Reached> windows = new TreeMap<>();
            PlanRun.Recording recording =
                    track ->
                            track < 0 || !tracks.get(track).name().equals(component)
                                    ? Recorder.NONE
                                    : new Hearing(nr, first, last, windows);
            earnings.run(plan).run(earnings.sums(plan), nr, earnings.anniversary(nr), recording);
            all.addAll(windows.values());
        }
        return all;
    }

    private record Hearing(int nr, int first, int last, Map<Integer, Reached> windows)
            implements Recorder {
        @Override
        public void priced(Priced priced) {
            if (priced.start() < first || priced.start() > last) {
                return;
            }
            Reached before = windows.get(priced.start());
            if (before != null && before.measure() == priced.measure()) {
                return;
            }
            long earlier = before == null ? 0 : before.measure();
            windows.put(
                    priced.start(),
                    new Reached(
                            nr,
                            priced.start(),
                            priced.month(),
                            priced.measure(),
                            priced.measure() - earlier,
                            priced.baseline(),
                            priced.amount()));
        }
    }
}
