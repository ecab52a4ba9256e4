package app.mangrove.mix.optimise;

import app.mangrove.mix.optimise.linear.LinearModel;
import app.mangrove.mix.optimise.linear.LinearModel.Column;
import app.mangrove.mix.optimise.linear.LinearModel.Row;
import app.mangrove.mix.optimise.linear.Terms;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A problem as a linear model: what is done is whole, what follows from it is expected numbers.
///
/// A pool's ramped partners are a column a quarter, so that a quarter refers to the one before and
/// the model stays sparse; those who still ramp up are read off the recruiting columns.
final class Formulation {
    private static final int NONE = -1;

    private final MixProblem problem;
    private final LinearModel model;
    private final int[][][] moves;
    private final int[][] ramped;
    private final Terms[] costs;
    private final Revenues revenues;

    Formulation(MixProblem problem) {
        this.problem = problem;
        this.model = new LinearModel(problem.goal() == Goal.MOST_REVENUE);
        int pools = problem.pools().size();
        this.moves = new int[Action.values().length][pools][problem.quarters()];
        this.ramped = new int[pools][problem.quarters()];
        this.costs = new Terms[problem.quarters()];
        columns();
        balances();
        this.revenues = new Revenues(this);
        for (int q = 0; q < problem.quarters(); q++) {
            costs[q] = cost(null, q);
        }
        weigh();
        new LimitRows(this).write();
    }

    MixProblem problem() {
        return problem;
    }

    LinearModel model() {
        return model;
    }

    Revenues revenues() {
        return revenues;
    }

    /// The column of what is done, -1 where it cannot be.
    int move(Action action, int pool, int quarter) {
        return moves[action.ordinal()][pool][quarter];
    }

    private void columns() {
        for (int p = 0; p < problem.pools().size(); p++) {
            Pool pool = problem.pools().get(p);
            for (int q = 0; q < problem.quarters(); q++) {
                String at = "_" + p + "_" + q;
                add(Action.RECRUIT, pool.recruitable(), p, q, "r" + at);
                add(Action.DEVELOP, pool.next() != Pool.NONE, p, q, "d" + at);
                add(Action.RETIRE, pool.retirable(), p, q, "x" + at);
                ramped[p][q] =
                        model.add(new Column("m" + at, 0, Double.POSITIVE_INFINITY, 0, false));
            }
        }
    }

    private void add(Action action, boolean can, int pool, int quarter, String name) {
        moves[action.ordinal()][pool][quarter] =
                can ? model.add(new Column(name, 0, Double.POSITIVE_INFINITY, 0, true)) : NONE;
    }

    /// Who is ramped up = who was and stayed + who has ramped up + who came up − who went.
    private void balances() {
        Map<Integer, List<Integer>> below = new HashMap<>();
        for (int p = 0; p < problem.pools().size(); p++) {
            below.computeIfAbsent(problem.pools().get(p).next(), next -> new ArrayList<>()).add(p);
        }
        for (int p = 0; p < problem.pools().size(); p++) {
            Pool pool = problem.pools().get(p);
            for (int q = 0; q < problem.quarters(); q++) {
                Terms terms = new Terms().plus(ramped[p][q], 1);
                double given = q == 0 ? pool.start() * pool.stays() : 0;
                if (q > 0) {
                    terms.plus(ramped[p][q - 1], -pool.stays());
                }
                int ramp = pool.ramp().size();
                done(terms, Action.RECRUIT, p, q - pool.lead() - ramp, -power(pool, ramp));
                done(terms, Action.DEVELOP, p, q, 1);
                done(terms, Action.RETIRE, p, q, 1);
                for (int from : below.getOrDefault(p, List.of())) {
                    done(terms, Action.DEVELOP, from, q, -1);
                }
                model.add(new Row("bal_" + p + "_" + q, given, given, terms, NONE, q));
            }
        }
    }

    private void done(Terms terms, Action action, int pool, int quarter, double factor) {
        if (quarter >= 0 && move(action, pool, quarter) != NONE) {
            terms.plus(move(action, pool, quarter), factor);
        }
    }

    private static double power(Pool pool, int quarters) {
        return Math.pow(pool.stays(), quarters);
    }

    /// The partners of a pool at the end of a quarter.
    Terms count(int pool, int quarter) {
        return joined(pool, quarter, false);
    }

    /// The same, where one that still ramps up counts for the part that it sells.
    Terms effective(int pool, int quarter) {
        return joined(pool, quarter, true);
    }

    private Terms joined(int p, int quarter, boolean byRamp) {
        Pool pool = problem.pools().get(p);
        Terms terms = new Terms().plus(ramped[p][quarter], 1);
        for (int age = 0; age < pool.ramp().size(); age++) {
            double factor = power(pool, age) * (byRamp ? pool.ramp().get(age) : 1);
            done(terms, Action.RECRUIT, p, quarter - pool.lead() - age, factor);
        }
        return terms;
    }

    Terms capacity(int pool, int quarter) {
        return new Terms().plus(effective(pool, quarter), problem.pools().get(pool).productivity());
    }

    /// What a quarter costs in the given pools, in all pools where none are given.
    Terms cost(@Nullable Iterable<Integer> pools, int quarter) {
        Terms terms = new Terms();
        if (pools == null) {
            for (int p = 0; p < problem.pools().size(); p++) {
                addCost(terms, p, quarter);
            }
        } else {
            pools.forEach(p -> addCost(terms, p, quarter));
        }
        return terms;
    }

    private void addCost(Terms terms, int p, int quarter) {
        Costs each = problem.pools().get(p).costs();
        for (Action action : Action.values()) {
            done(terms, action, p, quarter, each.of(action).doubleValue());
        }
        terms.plus(count(p, quarter), each.upkeep().doubleValue());
    }

    /// What a quarter costs in all.
    Terms cost(int quarter) {
        return costs[quarter];
    }

    private void weigh() {
        Terms objective = new Terms();
        for (int q = 0; q < problem.quarters(); q++) {
            objective.plus(problem.goal() == Goal.LEAST_COST ? costs[q] : revenues.of(null, q), 1);
        }
        objective.factors().forEach(model::weigh);
    }
}
