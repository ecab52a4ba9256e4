package app.mangrove.mix.optimise.block;

import app.mangrove.base.work.Cancel;
import app.mangrove.mix.optimise.linear.LinearModel;
import app.mangrove.mix.optimise.solve.Effort;
import app.mangrove.mix.optimise.solve.Relaxed;
import app.mangrove.mix.optimise.solve.Solver;
import app.mangrove.mix.optimise.solve.Whole;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Puts a plan together from plans of the blocks (Dantzig and Wolfe's decomposition, in whole
/// numbers).
///
/// At the prices of the coupling rows each block is a small model of its own. Its best whole plan
/// near the broken numbers is learnt; out of all that are learnt one a block is chosen so that the
/// coupling rows are kept; what the choice lacks becomes new prices. Where the plan is still far
/// from the bound, the best whole plan of each block says how much of the bound only broken numbers
/// reach.
public final class Assembly {
    /// How far each round looks as long as no choice keeps the coupling rows.
    private static final List<Near> FIRST = List.of(Near.WIDER, Near.ALL, Near.ALL, Near.ALL);

    /// The same when a plan is known.
    private static final List<Near> LATER = List.of(Near.NEW, Near.NEW, Near.ALL);

    private static final long NODES = 200;

    /// The part of the gap asked for that the blocks may leave together.
    private static final double PART = 0.3;

    /// One block may use this part of what is left to all.
    private static final int SHARE = 8;

    /// Blocks that are slow to solve, after which it is worth looking whether there is a plan.
    private static final int SOME = 8;

    private final LinearModel model;
    private final Blocks blocks;
    private final Solver solver;
    private final Cancel cancel;
    private final Relaxed relaxed;
    private final Watch watch;
    private final Effort effort;
    private final long end;
    private final Choice choice;
    private final Near[] least;
    private final Prices first;
    private Prices prices;
    private boolean isKept;
    private @Nullable Block impossible;

    public Assembly(
            LinearModel model,
            Blocks blocks,
            Solver solver,
            Cancel cancel,
            Relaxed relaxed,
            Watch watch,
            Effort effort) {
        this.model = model;
        this.blocks = blocks;
        this.solver = solver;
        this.cancel = cancel;
        this.relaxed = relaxed;
        this.watch = watch;
        this.effort = effort;
        this.end = solver.spent() + effort.millis();
        this.choice = new Choice(model, blocks, relaxed);
        this.first = Prices.of(relaxed, blocks.coupling());
        this.prices = first;
        this.least = new Near[blocks.blocks().size()];
        Arrays.fill(least, Near.NEXT);
    }

    /// Looks until it is enough, nothing new is found, or the effort is spent; answers a block that
    /// is proven to have no plan, if there is one.
    public @Nullable Block run() {
        int rounds = 0;
        while (rounds < FIRST.size() && !isKept && !isOver()) {
            round(FIRST.get(rounds++));
        }
        if (rounds > 1 && !isOver()) {
            round(Near.WIDER); // the first choice that keeps the rows pays too much for it
        }
        if (!isOver()) {
            sharpen();
            choose();
        }
        for (int i = 0; i < LATER.size() && !isOver(); i++) {
            round(LATER.get(i));
        }
        return impossible;
    }

    /// Learns the plan of each block that is best at the prices of now, and chooses among all.
    private void round(Near near) {
        boolean wasKept = isKept;
        double[] weights = prices.weights(model, blocks.coupling());
        double allowed = allowed();
        boolean learnt = false;
        for (int i = 0; i < blocks.blocks().size() && !isOver(); i++) {
            Whole found = solved(i, weights, near, part(allowed, i));
            double[] values = found.values();
            if (values != null) {
                learnt |= choice.learn(i, values);
                allowed -= Math.min(allowed, Math.abs(found.objective() - found.bound()));
            }
            if (!wasKept && near == Near.ALL && i % SOME == SOME - 1) {
                choose();
                if (isKept) {
                    return;
                }
            }
        }
        if (learnt && impossible == null) {
            choose();
        }
    }

    /// The best plan of a block, looked for farther and farther until there is one.
    private Whole solved(int i, double[] weights, Near near, double allowed) {
        Near at = near.compareTo(least[i]) < 0 ? least[i] : near;
        while (true) {
            Whole found = solved(i, weights, at, allowed, null);
            if (found.values() != null || at == Near.ALL || isOver()) {
                return found;
            }
            at = at.farther();
            least[i] = at;
        }
    }

    private Whole solved(
            int i, double[] weights, Near near, double allowed, double @Nullable [] start) {
        Block block = blocks.blocks().get(i);
        LinearModel small = block.model(model, weights, relaxed.values(), near);
        Effort slice = new Effort(0, (end - solver.spent()) / 8, Math.min(NODES, effort.nodes()));
        Whole found = solver.quick(small, slice, allowed, start);
        impossible = near == Near.ALL && found.impossible() ? block : impossible;
        return found;
    }

    /// At the prices of the broken numbers these are the best of each block. What its whole numbers
    /// fall short of them no plan has: the blocks that seem to fall short most are solved first,
    /// until it is enough.
    private void sharpen() {
        double[] weights = first.weights(model, blocks.coupling());
        double[] broken = new double[blocks.blocks().size()];
        double[] lacking = new double[broken.length];
        for (int i = 0; i < broken.length; i++) {
            broken[i] = weighed(i, weights, relaxed.values(), true);
            double[] best = choice.best(i, weights);
            lacking[i] = best == null ? 0 : Math.abs(weighed(i, weights, best, false) - broken[i]);
        }
        List<Integer> order =
                IntStream.range(0, broken.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble((Integer i) -> -lacking[i]))
                        .toList();
        double bound = relaxed.objective();
        double allowed = allowed();
        for (int done = 0; done < order.size() && !isOver(); done++) {
            int i = order.get(done);
            double[] start = choice.best(i, weights);
            Whole found = solved(i, weights, Near.ALL, part(allowed, done), start);
            double[] values = found.values();
            if (values != null) {
                choice.learn(i, values);
            }
            if (Double.isFinite(found.bound())) {
                allowed -= Math.min(allowed, Math.abs(found.objective() - found.bound()));
                bound += found.bound() - broken[i];
                watch.bound(bound);
            }
            if (done % SOME == SOME - 1) {
                choose();
            }
        }
    }

    private double weighed(int i, double[] weights, double[] values, boolean whole) {
        List<Integer> columns = blocks.blocks().get(i).columns();
        double sum = 0;
        for (int j = 0; j < columns.size(); j++) {
            sum += weights[columns.get(j)] * values[whole ? columns.get(j) : j];
        }
        return sum;
    }

    private void choose() {
        double[] plan = isOver() ? null : choice.best(solver, rest());
        if (plan != null) {
            isKept = true;
            watch.plan(plan);
        }
        Prices seen = isOver() ? null : choice.prices(solver, rest());
        prices = seen == null ? prices : first.towards(seen);
    }

    private double allowed() {
        return effort.gap() * PART * Math.abs(relaxed.objective());
    }

    private double part(double allowed, int done) {
        return allowed / Math.min(SHARE, blocks.blocks().size() - done);
    }

    private Effort rest() {
        return new Effort(effort.gap() / 10, end - solver.spent(), effort.nodes());
    }

    private boolean isOver() {
        return watch.isEnough()
                || impossible != null
                || cancel.isCancelled()
                || solver.spent() >= end;
    }
}
