package app.mangrove.incentive.plan;

import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Parallel;
import app.mangrove.incentive.read.Prepared;
import app.mangrove.incentive.row.Kernel;
import app.mangrove.incentive.row.Scratch;
import app.mangrove.incentive.row.Sums;
import app.mangrove.model.plan.terms.Component;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Runs the kernels of plans over all rows, and the windows over all partners.
final class Running {
    private static final int PARTNERS_A_PART = 512;

    private final Kept kept;
    private final List<PlanSetup> plans;
    private final int partners;
    private final Cancel cancel;

    /// A kernel and the place of the sums that it adds to.
    private record Task(Kernel kernel, int plan, int track) {}

    Running(Kept kept, List<PlanSetup> plans, int partners, Cancel cancel) {
        this.kept = kept;
        this.plans = plans;
        this.partners = partners;
        this.cancel = cancel;
    }

    /// The sums of one part of the rows, by plan and track.
    private final class Part {
        private final Scratch scratch = new Scratch();
        private final Sums[][] sums = new Sums[plans.size()][];

        Part() {
            int months = kept.preparing().axis().count();
            for (int p = 0; p < sums.length; p++) {
                sums[p] = new Sums[plans.get(p).tracks().size()];
                for (int t = 0; t < sums[p].length; t++) {
                    sums[p][t] = Sums.empty(months, partners);
                }
            }
        }

        void run(List<Task> tasks, Prepared segment) {
            for (Task task : tasks) {
                task.kernel.run(segment, scratch, sums[task.plan][task.track]);
            }
        }

        void merge(Part other) {
            for (int p = 0; p < sums.length; p++) {
                for (int t = 0; t < sums[p].length; t++) {
                    sums[p][t].merge(other.sums[p][t]);
                }
            }
        }
    }

    /// What all rows come to, by plan and track.
    Sums[][] rows() {
        Part total = new Part();
        for (Component.Source source : Component.Source.values()) {
            List<Task> tasks = tasks(source);
            if (tasks.isEmpty()) {
                continue;
            }
            @Nullable Part[] parts = new Part[kept.parts(source)];
            kept.forEach(
                    source, parts, Part::new, cancel, (part, segment) -> part.run(tasks, segment));
            for (Part part : parts) {
                total.merge(part);
            }
        }
        return total.sums;
    }

    private List<Task> tasks(Component.Source source) {
        List<Task> tasks = new ArrayList<>();
        for (int p = 0; p < plans.size(); p++) {
            int plan = p;
            plans.get(p)
                    .forEachSlot((slot, track) -> {
                        if (slot.terms().rows().of() == source) {
                            tasks.add(new Task(slot.kernel(), plan, track));
                        }
                    });
        }
        return tasks;
    }

    /// What a plan earns every partner.
    Amounts amounts(PlanRun run, Sums[] sums, int[] anniversaries) {
        Amounts amounts = new Amounts(partners);
        int parts = (partners + PARTNERS_A_PART - 1) / PARTNERS_A_PART;
        Parallel.run(
                parts,
                cancel,
                part -> {
                    int end = Math.min(partners, (part + 1) * PARTNERS_A_PART);
                    for (int p = Math.max(1, part * PARTNERS_A_PART); p < end; p++) {
                        amounts.set(p, run.run(sums, p, anniversaries[p], PlanRun.Recording.NONE));
                    }
                });
        return amounts;
    }
}
