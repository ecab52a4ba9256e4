package app.mangrove.incentive.explain;

import app.mangrove.incentive.plan.Earnings;
import app.mangrove.incentive.plan.PlanSetup;
import app.mangrove.incentive.read.Prepared;
import app.mangrove.incentive.row.Kernel;
import app.mangrove.incentive.row.Scratch;
import app.mangrove.model.plan.terms.Component;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which transactions went in, which plans took them, and why the others were taken by none.
///
/// Shape: `rows` counts the living transactions dated in the months asked for; `byPlan` those that
/// gave somebody something to count; a row may be taken by several plans. The others are in exactly
/// one of `unknown`, `nobody` and `unfit`, row numbers ascending.
public record Reconciliation(
        int rows,
        Map<String, Integer> byPlan,
        int taken,
        List<Integer> unknown,
        List<Integer> nobody,
        List<Integer> unfit) {

    /// Of the months from one to another of the axis, both included.
    public static Reconciliation of(Earnings earnings, int first, int last) {
        BitSet in = new BitSet();
        List<Prepared> segments = earnings.kept().segments(Component.Source.TRANSACTION);
        for (Prepared segment : segments) {
            for (int row : segment.live()) {
                int month = segment.months()[row];
                in.set(segment.nr(row), month >= first && month <= last);
            }
        }
        Taking all = new Taking(in);
        Map<String, Integer> byPlan = new LinkedHashMap<>();
        for (int p = 0; p < earnings.plans().size(); p++) {
            byPlan.put(earnings.plans().get(p).plan().name(), plan(earnings, p, segments, all));
        }
        BitSet rest = (BitSet) in.clone();
        rest.andNot(all.taken);
        List<Integer> unknown = new ArrayList<>();
        List<Integer> nobody = new ArrayList<>();
        List<Integer> unfit = new ArrayList<>();
        rest.stream()
                .forEach(nr ->
                        (all.unknown.get(nr) ? unknown : all.fitting.get(nr) ? nobody : unfit)
                                .add(nr));
        return new Reconciliation(
                in.cardinality(), byPlan, all.taken.cardinality(), unknown, nobody, unfit);
    }

    private static int plan(Earnings earnings, int plan, List<Prepared> segments, Taking all) {
        PlanSetup setup = earnings.plans().get(plan);
        Scratch scratch = new Scratch();
        Taking own = new Taking(all.in);
        setup.forEachSlot((slot, track) -> {
            if (slot.terms().rows().of() == Component.Source.TRANSACTION) {
                for (Prepared segment : segments) {
                    slot.kernel()
                            .run(
                                    segment,
                                    segment.live(),
                                    scratch,
                                    earnings.sums(plan)[track],
                                    1,
                                    own);
                }
            }
        });
        all.taken.or(own.taken);
        all.fitting.or(own.fitting);
        all.unknown.or(own.unknown);
        return own.taken.cardinality();
    }

    /// The rows that kernels took, that fitted but paid nobody, and that could not be counted.
    private static final class Taking implements Kernel.Watch {
        private final BitSet in;
        private final BitSet taken = new BitSet();
        private final BitSet fitting = new BitSet();
        private final BitSet unknown = new BitSet();

        Taking(BitSet in) {
            this.in = in;
        }

        @Override
        public void rows(Kernel kernel, Prepared p, Kernel.Paid paid) {
            for (int i = 0; i < paid.count(); i++) {
                int nr = p.nr(paid.row(i));
                if (in.get(nr)) {
                    (paid.payees(i).isEmpty() ? fitting : taken).set(nr);
                }
            }
            for (int row : paid.unknown()) {
                unknown.set(p.nr(row), in.get(p.nr(row)));
            }
        }
    }
}
