package app.mangrove.incentive.plan;

import app.mangrove.incentive.read.Axis;
import app.mangrove.incentive.row.Sums;
import app.mangrove.incentive.window.Limiting;
import app.mangrove.incentive.window.Months;
import app.mangrove.incentive.window.Recorder;
import app.mangrove.incentive.window.Stage;
import app.mangrove.incentive.window.Track;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.plan.terms.Limit;
import app.mangrove.model.plan.terms.Version;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What a plan earns one partner: its components added, and its own limits.
public final class PlanRun {
    private final PlanSetup setup;
    private final Axis axis;
    private final List<Stage> stages = new ArrayList<>();
    private final List<Limiting> limits;

    public PlanRun(Ecosystem ecosystem, Axis axis, PlanSetup setup) {
        this.setup = setup;
        this.axis = axis;
        for (Track track : setup.tracks()) {
            stages.add(new Stage(ecosystem, axis, track, setup.exponent()));
        }
        limits =
                Limiting.of(
                        Limit.On.MONEY,
                        setup.exponent(),
                        axis.count(),
                        m -> {
                            LocalDate day = LocalDate.ofEpochDay(axis.firstDay(m));
                            Version version = setup.version(day);
                            return version == null ? List.of() : version.limits();
                        });
    }

    /// Hears a component's steps before it is run, and the plan's own after all.
    public interface Recording {
        Recording NONE = track -> Recorder.NONE;

        /// The recorder of a component, or with −1 of the plan itself.
        Recorder of(int track);

        /// A component's amounts.
        default void component(int track, Months amounts) {}
    }

    /// The amounts of a partner, null when all are zero. Errors: `ArithmeticException` beyond a
    /// long.
    public @Nullable Months run(Sums[] sums, int payee, int anniversary, Recording recording) {
        Months total = null;
        for (int t = 0; t < stages.size(); t++) {
            Months months = stages.get(t).run(sums[t], payee, anniversary, recording.of(t));
            recording.component(t, months);
            if (months.isKnown() && months.isZero()) {
                continue;
            }
            if (total == null) {
                total = months;
            } else {
                total.add(months);
            }
        }
        if (total != null && setup.limited()) {
            Recorder recorder = recording.of(-1);
            for (Limiting limiting : limits) {
                limiting.apply(total, recorder);
            }
        }
        return total;
    }

    Axis axis() {
        return axis;
    }
}
