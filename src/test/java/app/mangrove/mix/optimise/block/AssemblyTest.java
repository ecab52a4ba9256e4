package app.mangrove.mix.optimise.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.mangrove.base.work.Cancel;
import app.mangrove.mix.optimise.linear.LinearModel;
import app.mangrove.mix.optimise.linear.LinearModel.Column;
import app.mangrove.mix.optimise.linear.LinearModel.Row;
import app.mangrove.mix.optimise.linear.Terms;
import app.mangrove.mix.optimise.solve.Effort;
import app.mangrove.mix.optimise.solve.Relaxed;
import app.mangrove.mix.optimise.solve.Solver;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Plans and bounds against every plan that small models have.
class AssemblyTest {
    private static final double FREE = Double.POSITIVE_INFINITY;
    private static final int BLOCKS = 3;
    private static final int MOST = 3;

    @Test
    void plansKeepEveryRowAndNoPlanPassesTheBound() {
        int close = 0;
        int solvable = 0;
        for (long seed = 1; seed <= 60; seed++) {
            LinearModel model = invented(new Random(seed));
            double best = best(model);
            Told told = assembled(model, new Effort(1e-9, 20_000, 10_000));
            for (double[] plan : told.plans) {
                assertThat(keeps(model, plan)).as("seed %d keeps its rows", seed).isTrue();
            }
            if (Double.isNaN(best)) {
                assertThat(told.plans).as("seed %d has no plan", seed).isEmpty();
            } else if (told.relaxed.isBest()) {
                solvable++;
                double sign = model.maximise() ? 1 : -1;
                assertThat(sign * told.bound)
                        .as("seed %d: no plan passes the bound", seed)
                        .isGreaterThanOrEqualTo(sign * best - 1e-4);
                close += told.value(model, best) ? 1 : 0;
            }
        }
        assertThat(solvable).isGreaterThan(30);
        assertThat(close).as("best plans of %d", solvable).isGreaterThan(solvable / 2);
    }

    @Test
    void wholeNumbersOfABlockSharpenTheBound() {
        // Each block needs 3 of two columns that bring 2 each, so two whole ones at 5, 1.5 in
        // broken numbers: three blocks cost 30, and broken numbers say 22.5.
        LinearModel model = new LinearModel(false);
        Terms all = new Terms();
        for (int b = 0; b < BLOCKS; b++) {
            Terms sum = new Terms();
            for (int i = 0; i < 2; i++) {
                int column = model.add(new Column("x" + b + i, 0, MOST, 5, true));
                sum.plus(column, 2);
                all.plus(column, 1);
            }
            model.add(new Row("need" + b, 3, FREE, sum, -1, -1));
        }
        model.add(new Row("all", Double.NEGATIVE_INFINITY, 8, all, 0, -1));

        Told told = assembled(model, new Effort(1e-6, 20_000, 10_000));

        assertThat(told.relaxed.objective()).isCloseTo(22.5, within(1e-6));
        assertThat(told.value(model, 30)).isTrue();
        assertThat(told.bound).isCloseTo(30, within(1e-4));
    }

    @Test
    void aBlockWithoutAPlanIsNamed() {
        LinearModel model = new LinearModel(false);
        Terms all = new Terms();
        for (int b = 0; b < 2; b++) {
            int column = model.add(new Column("x" + b, 0, MOST, 1, true));
            double least = b == 0 ? 1 : 1.4;
            model.add(new Row("b" + b, least, least + 0.2, new Terms().plus(column, 1), 7, -1));
            all.plus(column, 1);
        }
        model.add(new Row("all", 0, 9, all, 0, -1));

        Told told = assembled(model, new Effort(0.01, 20_000, 10_000));

        assertThat(told.impossible).isEqualTo(new Block(List.of(1), List.of(1)));
        assertThat(told.plans).isEmpty();
    }

    /// What an assembly told while it ran.
    private static final class Told implements Watch {
        private final List<double[]> plans = new ArrayList<>();
        private final LinearModel model;
        private final double gap;
        private Relaxed relaxed;
        private Block impossible;
        private double bound;

        Told(LinearModel model, double gap) {
            this.model = model;
            this.gap = gap;
        }

        @Override
        public void plan(double[] values) {
            plans.add(values);
        }

        @Override
        public void bound(double value) {
            bound = model.maximise() ? Math.min(bound, value) : Math.max(bound, value);
        }

        @Override
        public boolean isEnough() {
            return plans.stream()
                    .mapToDouble(model::objective)
                    .anyMatch(v -> Math.abs(v - bound) <= gap * Math.max(1, Math.abs(v)));
        }

        boolean value(LinearModel of, double best) {
            return plans.stream().anyMatch(plan -> Math.abs(of.objective(plan) - best) < 1e-4);
        }
    }

    private static Told assembled(LinearModel model, Effort effort) {
        Cancel cancel = Cancel.never();
        Solver solver = new Solver(cancel);
        Told told = new Told(model, effort.gap());
        told.relaxed = solver.relaxed(model, effort.millis());
        if (told.relaxed.isBest()) {
            told.bound = told.relaxed.objective();
            Blocks blocks = Blocks.of(model, 0, 0);
            told.impossible =
                    new Assembly(model, blocks, solver, cancel, told.relaxed, told, effort).run();
        }
        return told;
    }

    private static LinearModel invented(Random dice) {
        boolean most = dice.nextBoolean();
        LinearModel model = new LinearModel(most);
        Terms shared = new Terms();
        double size = 0;
        for (int b = 0; b < BLOCKS; b++) {
            Terms own = new Terms();
            for (int i = 0; i < 2; i++) {
                int column = model.add(new Column("x" + b + i, 0, MOST, 1 + dice.nextInt(9), true));
                own.plus(column, 1 + dice.nextInt(4) + dice.nextInt(10) / 10.0);
                double factor = 1 + dice.nextInt(5);
                shared.plus(column, factor);
                size += factor * MOST;
            }
            double bound = 2 + dice.nextInt(9);
            model.add(
                    most
                            ? new Row("own" + b, Double.NEGATIVE_INFINITY, bound, own, -1, -1)
                            : new Row("own" + b, bound, FREE, own, -1, -1));
        }
        double bound = Math.floor(size * (0.15 + dice.nextInt(30) / 100.0));
        boolean upper = most || dice.nextBoolean();
        model.add(
                new Row(
                        "shared",
                        upper ? Double.NEGATIVE_INFINITY : bound,
                        upper ? bound : FREE,
                        shared,
                        0,
                        -1));
        return model;
    }

    /// The value of the best of all plans, NaN where there is none.
    private static double best(LinearModel model) {
        int columns = model.columns().size();
        double best = Double.NaN;
        double[] plan = new double[columns];
        for (int code = 0; code < Math.pow(MOST + 1, columns); code++) {
            int rest = code;
            for (int i = 0; i < columns; i++) {
                plan[i] = rest % (MOST + 1);
                rest /= MOST + 1;
            }
            double value = model.objective(plan);
            boolean better = Double.isNaN(best) || (model.maximise() ? value > best : value < best);
            if (better && keeps(model, plan)) {
                best = value;
            }
        }
        return best;
    }

    private static boolean keeps(LinearModel model, double[] plan) {
        return model.rows().stream()
                .allMatch(row -> {
                    double value = row.terms().of(plan);
                    return value >= row.lower() - 1e-6 && value <= row.upper() + 1e-6;
                });
    }
}
