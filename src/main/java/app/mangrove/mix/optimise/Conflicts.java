package app.mangrove.mix.optimise;

import app.mangrove.mix.optimise.linear.LinearModel;
import app.mangrove.mix.optimise.linear.LinearModel.Row;
import app.mangrove.mix.optimise.solve.Effort;
import app.mangrove.mix.optimise.solve.Relaxed;
import app.mangrove.mix.optimise.solve.Solver;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The smallest set of limits that no plan keeps together: without any one of them there is a plan.
///
/// The prices of a model that may break its limits at a cost name a set that conflicts; leaving out
/// one limit after the other makes it a smallest one. Limits that the time did not suffice to leave
/// out stay in it.
final class Conflicts {
    private static final double NOTHING = 1e-7;

    private final MixProblem problem;
    private final Solver solver;
    private final Effort effort;
    private final long end;

    Conflicts(MixProblem problem, Solver solver, Effort effort) {
        this.problem = problem;
        this.solver = solver;
        this.effort = effort;
        this.end = solver.spent() + effort.millis();
    }

    /// Where not even broken numbers of partners keep all limits.
    Answer broken() {
        List<Integer> all = IntStream.range(0, problem.limits().size()).boxed().toList();
        return new Answer.Impossible(smallest(priced(all), this::conflicts), false);
    }

    /// Where only whole numbers do not, and these limits alone conflict.
    Answer whole(List<Integer> limits) {
        return new Answer.Impossible(smallest(limits, this::conflictsWhole), true);
    }

    private static List<Integer> smallest(
            List<Integer> candidates, Predicate<List<Integer>> conflicts) {
        List<Integer> kept = new ArrayList<>(candidates);
        for (Integer candidate : candidates) {
            List<Integer> without = new ArrayList<>(kept);
            without.remove(candidate);
            if (conflicts.test(without)) {
                kept = without;
            }
        }
        return kept;
    }

    /// The limits that have a price in the model that may break them.
    private List<Integer> priced(List<Integer> limits) {
        LinearModel model = Elastic.of(new Formulation(problem).model(), limits::contains);
        Relaxed relaxed = solver.relaxed(model, effort.millis());
        TreeSet<Integer> priced = new TreeSet<>();
        for (int i = 0; relaxed.isBest() && i < model.rows().size(); i++) {
            int group = model.rows().get(i).group();
            if (group >= 0 && Math.abs(relaxed.prices()[i]) > NOTHING) {
                priced.add(group);
            }
        }
        List<Integer> found = List.copyOf(priced);
        return conflicts(found) ? found : limits;
    }

    private boolean conflicts(List<Integer> limits) {
        return solver.relaxed(only(limits), effort.millis()).state() == Relaxed.State.IMPOSSIBLE;
    }

    private boolean conflictsWhole(List<Integer> limits) {
        long left = end - solver.spent();
        return left > 0 && solver.whole(only(limits), effort.within(left), null).impossible();
    }

    /// The model with these limits alone and nothing to strive for.
    private LinearModel only(List<Integer> limits) {
        LinearModel model = new Formulation(problem).model();
        LinearModel bare = Elastic.bare(model);
        for (Row row : model.rows()) {
            if (row.group() < 0 || limits.contains(row.group())) {
                bare.add(row);
            }
        }
        return bare;
    }
}
