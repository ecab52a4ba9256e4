package app.mangrove.incentive.plan;

import app.mangrove.base.work.Cancel;
import app.mangrove.incentive.read.Prepared;
import app.mangrove.incentive.read.SourceTable;
import app.mangrove.incentive.row.Scratch;
import app.mangrove.incentive.row.Sums;
import app.mangrove.model.Table;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Segments;
import app.mangrove.model.deal.Transaction;
import app.mangrove.model.plan.terms.Component;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/// Carries a run over to a snapshot in which some rows differ: what they earned is taken back, what
/// they earn now is added, and only the partners whom that touches are calculated again.
final class Delta {
    /// With more rows than this a whole run is as fast.
    private static final int MOST_ROWS = 20_000;

    private final Earnings before;
    private final Job job;
    private final Kept kept;
    private final Scratch scratch = new Scratch();
    private final BitSet[] touched;
    private final Sums[][] sums;

    private Delta(Earnings before, Job job) {
        this.before = before;
        this.job = job;
        kept = before.kept().next(job.ecosystem());
        touched = new BitSet[before.plans().size()];
        sums = new Sums[touched.length][];
        for (int p = 0; p < touched.length; p++) {
            touched[p] = new BitSet();
            Sums[] old = before.sums(p);
            sums[p] = new Sums[old.length];
            for (int t = 0; t < old.length; t++) {
                sums[p][t] = old[t].next(touched[p]);
            }
        }
    }

    /// The next run, or null when the difference is not one of a few rows.
    static @Nullable Earnings of(Earnings before, Job job, Cancel cancel) {
        boolean searched =
                before.plans().stream()
                        .flatMap(plan -> plan.tracks().stream())
                        .flatMap(track -> track.slots().stream())
                        .anyMatch(slot -> slot.kernel().isSearched());
        if (searched || !sameWords(before, job)) {
            return null;
        }
        return new Delta(before, job).run(cancel);
    }

    /// Conditions and tables were compiled against the words that there were.
    private static boolean sameWords(Earnings before, Job job) {
        for (Component.Source source : Component.Source.values()) {
            Table table = job.ecosystem().table(SourceTable.kind(source));
            for (int c = 0; c < table.fields().size(); c++) {
                if (table.dictionary(c).size() != before.kept().words(source, c)) {
                    return false;
                }
            }
        }
        return true;
    }

    private @Nullable Earnings run(Cancel cancel) {
        int rows = 0;
        for (Component.Source source : Component.Source.values()) {
            TreeMap<Integer, int[]> changed = changed(source);
            for (var entry : changed.entrySet()) {
                cancel.check();
                rows += entry.getValue().length;
                if (rows > MOST_ROWS) {
                    return null;
                }
                segment(source, entry.getKey(), entry.getValue());
            }
        }
        List<Earned> earned = new ArrayList<>();
        for (int p = 0; p < touched.length; p++) {
            earned.add(touched[p].isEmpty() ? before.earned(p) : earned(p));
        }
        List<PlanRun> runs = new ArrayList<>();
        for (int p = 0; p < touched.length; p++) {
            runs.add(before.run(p));
        }
        return new Earnings(job, kept, before.plans(), sums, runs, earned, before.anniversaries());
    }

    private Earned earned(int plan) {
        Amounts amounts = before.earned(plan).given().copy();
        PlanRun run = before.run(plan);
        PlanSetup setup = before.plans().get(plan);
        Earnings.guarded(
                List.of(setup),
                () -> {
                    touched[plan].stream()
                            .forEach(partner ->
                                    amounts.set(
                                            partner,
                                            run.run(
                                                    sums[plan],
                                                    partner,
                                                    before.anniversary(partner),
                                                    PlanRun.Recording.NONE)));
                    return amounts;
                });
        return Earned.of(job, setup, amounts, before.axis());
    }

    /// The offsets of the rows that differ, by segment: their own values, or those of the rows that
    /// they return.
    private TreeMap<Integer, int[]> changed(Component.Source source) {
        Table old = before.job().ecosystem().table(SourceTable.kind(source));
        Table now = job.ecosystem().table(SourceTable.kind(source));
        TreeMap<Integer, int[]> changed = new TreeMap<>();
        BitSet known = new BitSet();
        for (int s = 0; s < Math.max(old.segmentCount(), now.segmentCount()); s++) {
            if (!Differences.isSame(old, now, s)) {
                int[] offsets = Differences.offsets(old, now, s);
                if (offsets.length > 0) {
                    changed.put(s, offsets);
                }
                for (int offset : offsets) {
                    int nr = (s << Segments.BITS) + offset;
                    known.set(nr, old.isLive(nr));
                }
            }
        }
        if (source == Component.Source.TRANSACTION && !known.isEmpty()) {
            returning(now, known, changed);
        }
        return changed;
    }

    private void returning(Table now, BitSet originals, TreeMap<Integer, int[]> changed) {
        int column = now.column(Transaction.RETURNS.key());
        for (int s = 0; s < now.segmentCount(); s++) {
            IntSegment returns = (IntSegment) now.segment(column, s);
            for (int i = 0; i < returns.length(); i++) {
                int original = returns.at(i);
                if (original > 0 && originals.get(original)) {
                    int offset = i;
                    kept.forget(Component.Source.TRANSACTION, s);
                    changed.merge(
                            s,
                            new int[] {offset},
                            (a, b) ->
                                    Arrays.stream(a).anyMatch(x -> x == offset)
                                            ? a
                                            : with(a, offset));
                }
            }
        }
    }

    private static int[] with(int[] offsets, int more) {
        int[] all = Arrays.copyOf(offsets, offsets.length + 1);
        all[offsets.length] = more;
        Arrays.sort(all);
        return all;
    }

    /// Takes back what rows of a segment earned, and adds what they earn now. Only they are
    /// prepared: their segment holds thousands.
    private void segment(Component.Source source, int segment, int[] offsets) {
        run(source, before.kept(), segment, offsets, -1);
        run(source, kept, segment, offsets, 1);
    }

    private void run(Component.Source source, Kept of, int segment, int[] offsets, int sign) {
        if (segment < of.count(source)) {
            Table table = of.preparing().source(source).table();
            int first = segment << Segments.BITS;
            int[] living =
                    Arrays.stream(offsets).filter(offset -> table.isLive(first + offset)).toArray();
            run(source, of.preparing().rows(source, segment, living), living, sign);
        }
    }

    private void run(Component.Source source, Prepared p, int[] rows, int sign) {
        if (rows.length == 0) {
            return;
        }
        for (int plan = 0; plan < sums.length; plan++) {
            Sums[] own = sums[plan];
            PlanSetup setup = before.plans().get(plan);
            Earnings.guarded(
                    List.of(setup),
                    () -> {
                        setup.forEachSlot((slot, track) -> {
                            if (slot.terms().rows().of() == source) {
                                slot.kernel().run(p, rows, scratch, own[track], sign, null);
                            }
                        });
                        return own;
                    });
        }
    }
}
