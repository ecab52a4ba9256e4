package app.mangrove.mix.optimise;

import app.mangrove.mix.optimise.linear.LinearModel.Row;
import app.mangrove.mix.optimise.linear.Terms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads a solution in the terms of the problem.
final class Reading {
    private static final double NOTHING = 1e-7;
    private static final double NEAR = 0.1;
    private static final int LISTED = 20;

    private final Formulation form;
    private final double[] values;

    Reading(Formulation form, double[] values) {
        this.form = form;
        this.values = values;
    }

    List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        for (int q = 0; q < form.problem().quarters(); q++) {
            for (int p = 0; p < form.problem().pools().size(); p++) {
                for (Action action : Action.values()) {
                    add(moves, action, p, q);
                }
            }
        }
        return List.copyOf(moves);
    }

    private void add(List<Move> moves, Action action, int pool, int quarter) {
        int column = form.move(action, pool, quarter);
        long count = column == Pool.NONE ? 0 : Math.round(values[column]);
        if (count > 0) {
            BigDecimal each = form.problem().pools().get(pool).costs().of(action);
            moves.add(
                    new Move(
                            action,
                            pool,
                            quarter,
                            count,
                            each.multiply(BigDecimal.valueOf(count))));
        }
    }

    List<Figures> figures() {
        List<Figures> figures = new ArrayList<>();
        for (int q = 0; q < form.problem().quarters(); q++) {
            Terms partners = new Terms();
            Terms capacity = new Terms();
            for (int p = 0; p < form.problem().pools().size(); p++) {
                partners.plus(form.count(p, q), 1);
                capacity.plus(form.capacity(p, q), 1);
            }
            figures.add(
                    new Figures(
                            q,
                            partners.all(values),
                            form.cost(q).all(values),
                            capacity.all(values),
                            form.revenues().of(null, q).all(values)));
        }
        return List.copyOf(figures);
    }

    /// The limits that hold the plan back, the dearest first.
    List<Binding> binding(double[] prices) {
        return rows(prices).stream()
                .filter(binding -> Math.abs(binding.price()) > NOTHING)
                .sorted(
                        Comparator.<Binding>comparingDouble(b -> -Math.abs(b.price() * b.bound()))
                                .thenComparingInt(Binding::limit)
                                .thenComparingInt(Binding::quarter))
                .toList();
    }

    /// The limits that would hold it back next, the nearest first.
    List<Binding> next(double[] prices) {
        return rows(prices).stream()
                .filter(binding -> Math.abs(binding.price()) <= NOTHING && binding.room() < NEAR)
                .sorted(
                        Comparator.comparingDouble(Binding::room)
                                .thenComparingInt(Binding::limit)
                                .thenComparingInt(Binding::quarter))
                .limit(LISTED)
                .toList();
    }

    private List<Binding> rows(double[] prices) {
        List<Binding> all = new ArrayList<>();
        List<Row> rows = form.model().rows();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.group() >= 0) {
                double side = Double.isFinite(row.lower()) ? row.lower() : row.upper();
                double value = row.terms().of(values);
                double constant = row.terms().constant();
                all.add(
                        new Binding(
                                row.group(),
                                row.quarter(),
                                value + constant,
                                side + constant,
                                prices[i]));
            }
        }
        return all;
    }
}
