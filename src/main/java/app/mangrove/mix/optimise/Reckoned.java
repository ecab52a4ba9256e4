package app.mangrove.mix.optimise;

import app.mangrove.base.work.Cancel;
import app.mangrove.mix.optimise.linear.LinearModel;
import app.mangrove.mix.optimise.linear.LinearModel.Column;
import app.mangrove.mix.optimise.linear.LinearModel.Row;
import app.mangrove.mix.optimise.linear.Terms;
import app.mangrove.mix.optimise.solve.Solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a plan that is given comes to: its quarters, and how each market is served at their end.
///
/// Shape: `served` by place of the market.
public record Reckoned(List<Figures> figures, List<Served> served) {
    /// How a market is served in the last quarter. Unit: capacity and demand in money a quarter.
    public record Served(double partners, double capacity, double demand) {}

    public Reckoned {
        figures = List.copyOf(figures);
        served = List.copyOf(served);
    }

    public double cost() {
        return figures.stream().mapToDouble(Figures::cost).sum();
    }

    public double revenue() {
        return figures.stream().mapToDouble(Figures::revenue).sum();
    }

    /// Nothing when it cannot be done, such as retiring more partners than there are; limits are
    /// not asked.
    public static Optional<Reckoned> of(
            MixProblem problem, List<Move> moves, long millis, Cancel cancel) {
        MixProblem free = problem.with(List.of()).with(Goal.MOST_REVENUE);
        Formulation form = new Formulation(free);
        LinearModel given = new LinearModel(true);
        double[] counts = new double[form.model().columns().size()];
        for (Move move : moves) {
            int column = form.move(move.action(), move.pool(), move.quarter());
            if (column == Pool.NONE) {
                return Optional.empty();
            }
            counts[column] += move.count();
        }
        for (int i = 0; i < counts.length; i++) {
            Column column = form.model().columns().get(i);
            double lower = column.whole() ? counts[i] : column.lower();
            double upper = column.whole() ? counts[i] : column.upper();
            given.add(new Column(column.name(), lower, upper, column.weight(), false));
        }
        for (Row row : form.model().rows()) {
            given.add(row);
        }
        var solved = new Solver(cancel).relaxed(given, millis);
        return solved.isBest()
                ? Optional.of(
                        new Reckoned(
                                new Reading(form, solved.values()).figures(),
                                served(form, solved.values())))
                : Optional.empty();
    }

    private static List<Served> served(Formulation form, double[] values) {
        MixProblem problem = form.problem();
        int last = problem.quarters() - 1;
        List<Served> served = new ArrayList<>();
        for (int m = 0; m < problem.markets().size(); m++) {
            Terms partners = new Terms();
            Terms capacity = new Terms();
            for (int p = 0; p < problem.pools().size(); p++) {
                if (problem.pools().get(p).market() == m) {
                    partners.plus(form.count(p, last), 1);
                    capacity.plus(form.capacity(p, last), 1);
                }
            }
            served.add(
                    new Served(
                            partners.all(values),
                            capacity.all(values),
                            problem.markets().get(m).demand().get(last)));
        }
        return served;
    }
}
