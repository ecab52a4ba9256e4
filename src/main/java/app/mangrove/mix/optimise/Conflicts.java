package app.mangrove.mix.optimise;

import app.mangrove.mix.optimise.linear.LinearModel;
import app.mangrove.mix.optimise.linear.LinearModel.Column;
import app.mangrove.mix.optimise.linear.LinearModel.Row;
import app.mangrove.mix.optimise.linear.Terms;
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
/// one limit after the other makes it a smallest one.
final class Conflicts {
    private static final double NOTHING = 1e-7;

    private final MixProblem problem;
    private final Solver solver;
    private final Effort effort;

    Conflicts(MixProblem problem, Solver solver, Effort effort) {
        this.problem = problem;
        this.solver = solver;
        this.effort = effort;
    }

    /// Where not even broken numbers of partners keep all limits.
    Answer broken() {
        List<Integer> all = IntStream.range(0, problem.limits().size()).boxed().toList();
        return new Answer.Impossible(smallest(priced(all), this::conflicts), false);
    }

    /// Where only whole numbers do not.
    Answer whole() {
        List<Integer> all = IntStream.range(0, problem.limits().size()).boxed().toList();
        return new Answer.Impossible(smallest(all, this::conflictsWhole), true);
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
        LinearModel model = elastic(limits);
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
        return solver.whole(only(limits), effort, null).impossible();
    }

    /// The model with these limits alone and nothing to strive for.
    private LinearModel only(List<Integer> limits) {
        LinearModel model = new Formulation(problem).model();
        LinearModel bare = bare(model);
        for (Row row : model.rows()) {
            if (row.group() < 0 || limits.contains(row.group())) {
                bare.add(row);
            }
        }
        return bare;
    }

    private LinearModel elastic(List<Integer> limits) {
        LinearModel model = new Formulation(problem).model();
        LinearModel elastic = bare(model);
        for (Row row : model.rows()) {
            if (row.group() < 0) {
                elastic.add(row);
            } else if (limits.contains(row.group())) {
                Terms terms = new Terms().plus(row.terms(), 1);
                if (Double.isFinite(row.lower())) {
                    terms.plus(slack(elastic, row, "under_"), 1);
                }
                if (Double.isFinite(row.upper())) {
                    terms.plus(slack(elastic, row, "over_"), -1);
                }
                elastic.add(
                        new Row(
                                row.name(),
                                row.lower(),
                                row.upper(),
                                terms,
                                row.group(),
                                row.quarter()));
            }
        }
        return elastic;
    }

    private static int slack(LinearModel model, Row row, String name) {
        double side = Double.isFinite(row.lower()) ? row.lower() : row.upper();
        double weight = 1 / Math.max(1, Math.abs(side));
        return model.add(new Column(name + row.name(), 0, Double.POSITIVE_INFINITY, weight, false));
    }

    private static LinearModel bare(LinearModel model) {
        LinearModel bare = new LinearModel(false);
        for (Column column : model.columns()) {
            bare.add(new Column(column.name(), column.lower(), column.upper(), 0, column.whole()));
        }
        return bare;
    }
}
