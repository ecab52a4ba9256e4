package app.mangrove.incentive.plan;

import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Parallel;
import app.mangrove.incentive.read.Block;
import app.mangrove.incentive.read.Prepared;
import app.mangrove.incentive.row.Bulk;
import app.mangrove.incentive.row.Kernel;
import app.mangrove.incentive.row.Lane;
import app.mangrove.incentive.row.Scratch;
import app.mangrove.incentive.row.Sums;
import app.mangrove.model.column.Segments;
import app.mangrove.model.plan.terms.Component;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Runs the kernels of plans over all rows, and the windows over all partners.
final class Running {
    /// Parts that rows are dealt out to; fixed, so that sums do not depend on the threads.
    private static final int MOST_PARTS = 4;

    private static final int PARTNERS_A_PART = 512;

    private final Kept kept;
    private final List<PlanSetup> plans;
    private final int partners;
    private final Cancel cancel;

    /// A kernel, the same over runs when it can be, and the place of the sums that it adds to.
    private record Task(Kernel kernel, @Nullable Bulk bulk, int plan, int track) {}

    Running(Kept kept, List<PlanSetup> plans, int partners, Cancel cancel) {
        this.kept = kept;
        this.plans = plans;
        this.partners = partners;
        this.cancel = cancel;
    }

    /// The sums of one part of the rows, by plan and track.
    private final class Part {
        private final Scratch scratch = new Scratch();
        private final Lane lane = new Lane(kept.preparing().axis().count());
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

        private Sums sums(Task task) {
            return sums[task.plan][task.track];
        }

        /// Runs over a block by its runs what can be, and by its segments the rest.
        void run(List<Task> tasks, Component.Source source, int index) {
            List<Task> bulks = tasks.stream().filter(task -> task.bulk != null).toList();
            if (!bulks.isEmpty()) {
                Block block = kept.block(source, index);
                for (int run = 0; run < block.count(); run++) {
                    for (Task task : bulks) {
                        bulk(task, source, block, run);
                    }
                }
                block.rest();
            }
            if (bulks.size() < tasks.size()) {
                int end = Math.min(kept.count(source), (index + 1) * Block.SEGMENTS);
                for (int s = index * Block.SEGMENTS; s < end; s++) {
                    cancel.check();
                    Prepared segment = kept.at(source, s);
                    for (Task task : tasks) {
                        if (task.bulk == null) {
                            task.kernel.run(segment, scratch, sums(task));
                        }
                    }
                }
            }
        }

        private void bulk(Task task, Component.Source source, Block block, int run) {
            Objects.requireNonNull(task.bulk)
                    .run(
                            block,
                            run,
                            lane,
                            sums(task),
                            (nrs, from, to) -> rest(task, source, nrs, from, to));
        }

        /// Gives what kernels held back until the last row.
        void end(List<Task> tasks) {
            for (Task task : tasks) {
                if (task.bulk != null) {
                    task.bulk.end(lane, sums(task));
                }
            }
        }

        /// Rows in ascending order that the kernel itself must count.
        private void rest(Task task, Component.Source source, int[] nrs, int from, int to) {
            int start = from;
            while (start < to) {
                int segment = Segments.of(nrs[start]);
                int end = start;
                while (end < to && Segments.of(nrs[end]) == segment) {
                    end++;
                }
                int[] offsets =
                        Arrays.stream(nrs, start, end).map(nr -> Segments.offset(nr)).toArray();
                Prepared p = kept.at(source, segment);
                task.kernel.run(p, offsets, scratch, sums(task), 1, null);
                start = end;
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
            int blocks = kept.blocks(source);
            if (tasks.isEmpty() || blocks == 0) {
                continue;
            }
            @Nullable Part[] parts = new Part[Math.min(MOST_PARTS, blocks)];
            Parallel.run(
                    parts.length,
                    cancel,
                    part -> {
                        Part own = new Part();
                        parts[part] = own;
                        int end = (int) ((long) blocks * (part + 1) / parts.length);
                        for (int b = (int) ((long) blocks * part / parts.length); b < end; b++) {
                            cancel.check();
                            own.run(tasks, source, b);
                        }
                        own.end(tasks);
                    });
            for (Part part : parts) {
                total.merge(Objects.requireNonNull(part));
            }
        }
        kept.preparing().rest();
        return total.sums;
    }

    private List<Task> tasks(Component.Source source) {
        List<Task> tasks = new ArrayList<>();
        for (int p = 0; p < plans.size(); p++) {
            int plan = p;
            plans.get(p)
                    .forEachSlot((slot, track) -> {
                        if (slot.terms().rows().of() == source) {
                            Bulk bulk = Bulk.of(slot.kernel(), kept.preparing());
                            tasks.add(new Task(slot.kernel(), bulk, plan, track));
                        }
                    });
        }
        return tasks;
    }

    /// What a plan earns every partner.
    Amounts amounts(PlanRun run, Sums[] sums, int[] anniversaries) {
        Amounts amounts = new Amounts(partners);
        boolean[] some = new boolean[partners];
        for (Sums own : sums) {
            boolean[] payees = own.payees();
            for (int i = 0; i < some.length; i++) {
                some[i] |= payees[i];
            }
        }
        int parts = (partners + PARTNERS_A_PART - 1) / PARTNERS_A_PART;
        Parallel.run(
                parts,
                cancel,
                part -> {
                    int end = Math.min(partners, (part + 1) * PARTNERS_A_PART);
                    for (int p = Math.max(1, part * PARTNERS_A_PART); p < end; p++) {
                        if (some[p]) {
                            amounts.set(
                                    p, run.run(sums, p, anniversaries[p], PlanRun.Recording.NONE));
                        }
                    }
                });
        return amounts;
    }
}
