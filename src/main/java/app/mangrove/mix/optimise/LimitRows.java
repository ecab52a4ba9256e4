package app.mangrove.mix.optimise;

import app.mangrove.mix.optimise.linear.LinearModel.Row;
import app.mangrove.mix.optimise.linear.Terms;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The limits of a problem as rows, each row saying which limit and quarter it is of.
final class LimitRows {
    private static final double NO = Double.POSITIVE_INFINITY;

    private final Formulation form;

    LimitRows(Formulation form) {
        this.form = form;
    }

    void write() {
        List<Limit> limits = form.problem().limits();
        for (int i = 0; i < limits.size(); i++) {
            write(limits.get(i), i);
        }
    }

    private void write(Limit limit, int group) {
        int from = Math.max(0, limit.from());
        int until = Math.min(form.problem().quarters(), limit.until());
        switch (limit.rule()) {
            case BUDGET, REVENUE_MIN, FIXED -> {
                Terms sum = new Terms();
                for (int q = from; q < until; q++) {
                    sum.plus(measured(limit, q), 1);
                }
                add(limit, group, -1, sum);
            }
            default -> {
                for (int q = from; q < until; q++) {
                    add(limit, group, q, measured(limit, q));
                }
            }
        }
    }

    /// What the limit bounds in a quarter, so that the bound is a constant.
    private Terms measured(Limit limit, int q) {
        Terms terms = new Terms();
        switch (limit.rule()) {
            case BUDGET -> terms.plus(form.cost(limit.pools(), q), 1);
            case REVENUE_MIN -> terms.plus(form.revenues().of(limit.pools(), q), 1);
            case CAPACITY_MIN, COVERAGE_MIN ->
                    limit.pools().forEach(p -> terms.plus(form.capacity(p, q), 1));
            case FIXED, RECRUIT_SPEED -> limit.pools().forEach(p -> recruited(terms, p, q));
            case COUNT_MIN, COUNT_MAX, DENSITY_MAX ->
                    limit.pools().forEach(p -> terms.plus(form.count(p, q), 1));
            case SHARE_MIN, SHARE_MAX -> {
                limit.pools().forEach(p -> terms.plus(form.count(p, q), 1));
                limit.whole().forEach(p -> terms.plus(form.count(p, q), -limit.amount()));
            }
        }
        return terms;
    }

    private void recruited(Terms terms, int pool, int quarter) {
        int column = form.move(Action.RECRUIT, pool, quarter);
        if (column != Pool.NONE) {
            terms.plus(column, 1);
        }
    }

    private void add(Limit limit, int group, int quarter, Terms terms) {
        double bound = bound(form.problem(), limit, quarter) - terms.constant();
        boolean least = isLeast(limit.rule());
        boolean most = !least || limit.rule() == Rule.FIXED;
        least |= limit.rule() == Rule.FIXED;
        if (Double.isFinite(bound)) {
            String name = "lim_" + group + (quarter < 0 ? "" : "_" + quarter);
            form.model()
                    .add(
                            new Row(
                                    name,
                                    least ? bound : -NO,
                                    most ? bound : NO,
                                    terms,
                                    group,
                                    quarter));
        }
    }

    static boolean isLeast(Rule rule) {
        return switch (rule) {
            case COVERAGE_MIN, COUNT_MIN, SHARE_MIN, REVENUE_MIN, CAPACITY_MIN -> true;
            case BUDGET, DENSITY_MAX, COUNT_MAX, RECRUIT_SPEED, SHARE_MAX, FIXED -> false;
        };
    }

    static double bound(MixProblem problem, Limit limit, int quarter) {
        return switch (limit.rule()) {
            case COVERAGE_MIN -> limit.amount() * demand(problem, limit, quarter);
            case DENSITY_MAX -> limit.amount() / 100 * accounts(problem, limit);
            case SHARE_MIN, SHARE_MAX -> 0;
            default -> limit.amount();
        };
    }

    private static double demand(MixProblem problem, Limit limit, int quarter) {
        return markets(problem, limit).stream()
                .mapToDouble(m -> problem.markets().get(m).demand().get(quarter))
                .sum();
    }

    private static double accounts(MixProblem problem, Limit limit) {
        return markets(problem, limit).stream()
                .mapToDouble(m -> problem.markets().get(m).accounts())
                .sum();
    }

    private static Set<Integer> markets(MixProblem problem, Limit limit) {
        Set<Integer> markets = new LinkedHashSet<>();
        for (int p : limit.pools()) {
            if (problem.pools().get(p).market() != Pool.NONE) {
                markets.add(problem.pools().get(p).market());
            }
        }
        return markets;
    }
}
