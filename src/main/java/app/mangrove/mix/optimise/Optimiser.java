package app.mangrove.mix.optimise;

import app.mangrove.base.work.Progress;
import app.mangrove.mix.optimise.block.Assembly;
import app.mangrove.mix.optimise.block.Block;
import app.mangrove.mix.optimise.block.Blocks;
import app.mangrove.mix.optimise.block.Near;
import app.mangrove.mix.optimise.block.Watch;
import app.mangrove.mix.optimise.linear.LinearModel;
import app.mangrove.mix.optimise.linear.LinearModel.Column;
import app.mangrove.mix.optimise.linear.MpsText;
import app.mangrove.mix.optimise.solve.Effort;
import app.mangrove.mix.optimise.solve.Relaxed;
import app.mangrove.mix.optimise.solve.Solver;
import app.mangrove.mix.optimise.solve.Whole;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Finds the best plan of a problem and says how good it is.
///
/// First broken numbers (their value is a bound that no plan passes) and whole ones next to them;
/// then plans of the regions, which few limits couple, put together; then the best whole numbers
/// near the broken ones in ever wider neighbourhoods, each a small problem that holds the best plan
/// so far, and the whole problem only when these were not close enough. Nodes bound each search, so
/// that the same problem gives the same plan unless the clock cuts it.
public final class Optimiser implements Watch {
    /// The best value so far and the bound that no plan passes, while the search goes on.
    public record SoFar(double value, double bound) {
        /// How far from the best it may still be, as a fraction of the value.
        public double gap() {
            return Math.abs(bound - value) / Math.max(1, Math.abs(value));
        }
    }

    private static final double WHOLE = 1e-6;

    /// The time is shared by each neighbourhood, its repair, and the whole with the rest.
    private static final int PARTS = 11;

    private final MixProblem problem;
    private final Formulation form;
    private final Effort effort;
    private final Progress progress;
    private final Solver solver;
    private final Consumer<SoFar> better;
    private double @Nullable [] best;
    private double bound;

    private Optimiser(
            MixProblem problem, Effort effort, Progress progress, Consumer<SoFar> better) {
        this.problem = problem;
        this.form = new Formulation(problem);
        this.effort = effort;
        this.progress = progress;
        this.solver = new Solver(progress.cancel());
        this.better = better;
    }

    /// The best plan that the effort allows. A cancelled search answers with the best so far.
    public static Answer solve(MixProblem problem, Effort effort, Progress progress) {
        return solve(problem, effort, progress, soFar -> {});
    }

    /// The same, telling of each better plan as it is found.
    public static Answer solve(
            MixProblem problem, Effort effort, Progress progress, Consumer<SoFar> better) {
        return new Optimiser(problem, effort, progress, better).answer(true);
    }

    /// The best plan alone: where there is none, nobody asks why.
    static Answer plan(MixProblem problem, Effort effort, Progress progress) {
        return new Optimiser(problem, effort, progress, soFar -> {}).answer(false);
    }

    /// The problem as free MPS, for another solver; a maximum is written as the minimum of its
    /// negation.
    public static String mps(MixProblem problem) {
        return MpsText.of(new Formulation(problem).model());
    }

    private Answer answer(boolean why) {
        LinearModel model = form.model();
        Relaxed relaxed = solver.relaxed(model, effort.millis());
        return switch (relaxed.state()) {
            case IMPOSSIBLE ->
                    why
                            ? new Conflicts(problem, solver, effort).broken()
                            : new Answer.Undecided(worst());
            case UNBOUNDED, STOPPED -> new Answer.Undecided(worst());
            case BEST -> whole(relaxed, why);
        };
    }

    private Answer whole(Relaxed relaxed, boolean why) {
        bound = relaxed.objective();
        search(relaxed, Near.NEXT);
        Block stuck = isClose() ? null : assembled(relaxed);
        if (stuck != null) {
            return why
                    ? new Conflicts(problem, solver, effort).whole(limits(stuck))
                    : new Answer.Undecided(bound);
        }
        boolean impossible = around(relaxed);
        if (best == null) {
            return impossible && why
                    ? new Conflicts(problem, solver, effort).whole(all())
                    : new Answer.Undecided(bound);
        }
        Reading reading = new Reading(form, sold(best));
        return new Answer.Found(
                reading.moves(),
                reading.figures(),
                form.model().objective(best),
                bound,
                reading.binding(relaxed.prices()),
                reading.next(relaxed.prices()),
                isClose()
                        ? Answer.Ended.CLOSE
                        : isCancelled() ? Answer.Ended.CANCELLED : Answer.Ended.SPENT);
    }

    /// The plan of blocks where the model falls into any; answers a block that has none.
    private @Nullable Block assembled(Relaxed relaxed) {
        Blocks blocks = Blocks.of(form.model());
        if (blocks.blocks().size() < 2) {
            return null;
        }
        Effort part = new Effort(effort.gap(), effort.millis() / 2, effort.nodes());
        return new Assembly(form.model(), blocks, solver, progress.cancel(), relaxed, this, part)
                .run();
    }

    private List<Integer> limits(Block block) {
        return block.rows().stream()
                .map(row -> form.model().rows().get(row).group())
                .filter(group -> group >= 0)
                .distinct()
                .sorted()
                .toList();
    }

    private List<Integer> all() {
        return IntStream.range(0, problem.limits().size()).boxed().toList();
    }

    /// Looks in ever wider neighbourhoods of the broken numbers until the plan is close; answers
    /// whether the whole problem is proven to have no plan.
    private boolean around(Relaxed relaxed) {
        Near[] steps = Near.values();
        boolean impossible = false;
        boolean late = false;
        for (int i = 1; i < steps.length && !isOver(); i++) {
            progress.at(i + 1L, steps.length + 1L);
            late = best == null;
            impossible = search(relaxed, steps[i]);
        }
        // What only the whole problem gave is far from the best, and better plans lie around it.
        for (int i = 0; late && best != null && i < steps.length - 1; i++) {
            if (!isOver()) {
                search(relaxed, steps[i]);
            }
        }
        return impossible;
    }

    /// Looks in one neighbourhood; answers whether the whole problem is proven to have no plan.
    private boolean search(Relaxed relaxed, Near near) {
        boolean all = near == Near.ALL;
        if (best == null && near != Near.NEXT) {
            boolean impossible = repair(relaxed, near);
            if (all) {
                return impossible;
            }
        }
        LinearModel model = all ? form.model() : near(relaxed.values(), near);
        Whole found = solver.whole(model, part(near), best);
        keep(found.values());
        if (all && Double.isFinite(found.bound())) {
            bound(found.bound());
        }
        return all && found.impossible();
    }

    /// A plan at any price: the limits may be broken, and are broken as little as can be. Where
    /// they are not broken at all there is a plan, and the search goes on from it. Answers whether
    /// the whole problem is proven to have none.
    private boolean repair(Relaxed relaxed, Near near) {
        LinearModel model = near == Near.ALL ? form.model() : near(relaxed.values(), near);
        Whole found = solver.whole(Elastic.of(model, limit -> true), part(near), null);
        if (found.values() != null && found.objective() < WHOLE) {
            keep(Arrays.copyOf(found.values(), form.model().columns().size()));
        }
        return near == Near.ALL && found.values() != null && found.bound() > WHOLE;
    }

    private Effort part(Near near) {
        long parts = near == Near.ALL ? 3 : 1;
        long left = Math.max(1, effort.millis() - solver.spent());
        long millis = Math.min(left, effort.millis() * parts / PARTS);
        return new Effort(effort.gap() / 4, millis, effort.nodes());
    }

    @Override
    public void bound(double value) {
        bound = form.model().maximise() ? Math.min(bound, value) : Math.max(bound, value);
    }

    @Override
    public void plan(double[] values) {
        keep(values);
    }

    @Override
    public boolean isEnough() {
        return isClose();
    }

    private void keep(double @Nullable [] values) {
        if (values != null && isBetter(values)) {
            best = values;
            better.accept(new SoFar(form.model().objective(values), bound));
        }
    }

    private LinearModel near(double[] values, Near near) {
        LinearModel model = form.model();
        LinearModel small = new LinearModel(model.maximise());
        for (int i = 0; i < values.length; i++) {
            Column column = model.columns().get(i);
            small.add(column.whole() ? holding(near.narrowed(column, values[i]), i) : column);
        }
        model.rows().forEach(small::add);
        return small;
    }

    /// Wide enough for the best plan so far: a neighbourhood that holds a plan is never empty.
    private Column holding(Column column, int at) {
        if (best == null) {
            return column;
        }
        double value = Math.rint(best[at]);
        return column.within(Math.min(column.lower(), value), Math.max(column.upper(), value));
    }

    /// The plan with all the revenue that it can have: the least cost leaves open how much of its
    /// capacity a plan sells.
    private double[] sold(double[] plan) {
        if (problem.goal() == Goal.MOST_REVENUE) {
            return plan;
        }
        LinearModel model = new LinearModel(true);
        for (int i = 0; i < plan.length; i++) {
            Column column = form.model().columns().get(i);
            double lower = column.whole() ? Math.rint(plan[i]) : column.lower();
            double upper = column.whole() ? lower : column.upper();
            model.add(new Column(column.name(), lower, upper, 0, false));
        }
        for (int q = 0; q < problem.quarters(); q++) {
            form.revenues().of(null, q).factors().forEach(model::weigh);
        }
        form.model().rows().stream().filter(row -> row.group() < 0).forEach(model::add);
        Relaxed most = solver.relaxed(model, effort.millis());
        return most.isBest() ? most.values() : plan;
    }

    private boolean isBetter(double[] values) {
        if (best == null) {
            return true;
        }
        double now = form.model().objective(values);
        double before = form.model().objective(best);
        return form.model().maximise() ? now > before : now < before;
    }

    private boolean isClose() {
        if (best == null) {
            return false;
        }
        double value = form.model().objective(best);
        return Math.abs(bound - value) <= effort.gap() * Math.max(1, Math.abs(value));
    }

    private boolean isOver() {
        return isClose() || isCancelled() || solver.spent() >= effort.millis();
    }

    private boolean isCancelled() {
        return progress.cancel().isCancelled();
    }

    private double worst() {
        return problem.goal() == Goal.MOST_REVENUE
                ? Double.POSITIVE_INFINITY
                : Double.NEGATIVE_INFINITY;
    }
}
