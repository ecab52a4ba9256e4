package app.mangrove.incentive.plan;

import app.mangrove.incentive.window.Slot;
import app.mangrove.incentive.window.Track;
import app.mangrove.model.plan.terms.Agreement;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.model.plan.terms.Version;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// A plan compiled against a snapshot.
///
/// Shape: a track for each component's name.
public record PlanSetup(
        Plan plan, List<Agreement> agreements, int exponent, List<Track> tracks, boolean limited) {

    /// Every kernel, with the track that it adds to.
    public void forEachSlot(java.util.function.ObjIntConsumer<Slot> visit) {
        for (int t = 0; t < tracks.size(); t++) {
            for (Slot slot : tracks.get(t).slots()) {
                visit.accept(slot, t);
            }
        }
    }

    /// The version that holds on a day, else the first that begins in the month after it.
    public @Nullable Version version(LocalDate day) {
        Version later = null;
        for (Version version : plan.versions()) {
            if (version.holdsOn(day)) {
                return version;
            }
            if (later == null && version.from().isAfter(day)) {
                later = version;
            }
        }
        return later;
    }
}
