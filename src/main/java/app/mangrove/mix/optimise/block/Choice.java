package app.mangrove.mix.optimise.block;

import app.mangrove.mix.optimise.linear.LinearModel;
import app.mangrove.mix.optimise.linear.LinearModel.Column;
import app.mangrove.mix.optimise.linear.LinearModel.Row;
import app.mangrove.mix.optimise.linear.Terms;
import app.mangrove.mix.optimise.solve.Effort;
import app.mangrove.mix.optimise.solve.Relaxed;
import app.mangrove.mix.optimise.solve.Solver;
import app.mangrove.mix.optimise.solve.Whole;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One plan for each block out of those that are known, such that the coupling rows are kept.
///
/// In broken numbers it has prices too: of the coupling rows, as the known plans see them. Rows may
/// be broken there at a price that no plan is worth, so that there always is an answer.
final class Choice {
    private static final double WHOLE = 1e-6;

    /// What breaking a row costs, in times of what one of it could be worth.
    private static final double DEAR = 20;

    /// A plan of a block: its columns in the block's order.
    private record Known(int block, double[] values) {}

    private final LinearModel model;
    private final Blocks blocks;
    private final double[] penalties;
    private final List<Known> known = new ArrayList<>();

    Choice(LinearModel model, Blocks blocks, Relaxed relaxed) {
        this.model = model;
        this.blocks = blocks;
        this.penalties =
                blocks.coupling().stream()
                        .mapToDouble(row -> penalty(model.rows().get(row), relaxed))
                        .toArray();
    }

    private static double penalty(Row row, Relaxed relaxed) {
        double size =
                row.terms().factors().entrySet().stream()
                        .mapToDouble(e -> Math.abs(e.getValue() * relaxed.values()[e.getKey()]))
                        .sum();
        return DEAR * Math.max(1, Math.abs(relaxed.objective())) / Math.max(1, size);
    }

    /// Answers whether the plan was not known yet.
    boolean learn(int block, double[] values) {
        boolean isNew =
                known.stream()
                        .noneMatch(k -> k.block() == block && Arrays.equals(k.values(), values));
        if (isNew) {
            known.add(new Known(block, values));
        }
        return isNew;
    }

    /// The known plan of a block that is best at these weights.
    double @Nullable [] best(int block, double[] weights) {
        double[] best = null;
        double value = 0;
        for (Known each : known) {
            if (each.block() == block) {
                double sum = 0;
                for (int i = 0; i < each.values().length; i++) {
                    sum += weights[blocks.blocks().get(block).columns().get(i)] * each.values()[i];
                }
                if (best == null || (model.maximise() ? sum > value : sum < value)) {
                    best = each.values();
                    value = sum;
                }
            }
        }
        return best;
    }

    /// The best choice that keeps all rows, none when no choice does.
    double @Nullable [] best(Solver solver, Effort effort) {
        Whole chosen = solver.whole(choosing(true), effort, null);
        double[] values = chosen.values();
        if (values == null) {
            return null;
        }
        double[] plan = new double[model.columns().size()];
        for (int i = 0; i < known.size(); i++) {
            if (values[i] > 0.5) {
                Known each = known.get(i);
                List<Integer> columns = blocks.blocks().get(each.block()).columns();
                for (int j = 0; j < columns.size(); j++) {
                    plan[columns.get(j)] = each.values()[j];
                }
            }
        }
        return keeps(plan) ? plan : null;
    }

    private boolean keeps(double[] plan) {
        for (int row : blocks.coupling()) {
            Row of = model.rows().get(row);
            double value = of.terms().of(plan);
            if (value < of.lower() - slack(of.lower()) || value > of.upper() + slack(of.upper())) {
                return false;
            }
        }
        return true;
    }

    private static double slack(double bound) {
        return WHOLE * Math.max(1, Math.abs(bound));
    }

    /// The prices of the coupling rows when plans may be mixed; nothing when the solver was
    /// stopped.
    @Nullable Prices prices(Solver solver, Effort effort) {
        Relaxed mixed = solver.relaxed(choosing(false), effort.millis());
        int first = blocks.blocks().size();
        return mixed.isBest()
                ? new Prices(
                        Arrays.copyOfRange(mixed.prices(), first, first + blocks.coupling().size()))
                : null;
    }

    /// Shape: a column a known plan, then what the rows are broken by; a row a block, then those
    /// that couple.
    private LinearModel choosing(boolean whole) {
        LinearModel choosing = new LinearModel(model.maximise());
        List<Terms> one = new ArrayList<>();
        blocks.blocks().forEach(block -> one.add(new Terms()));
        List<Terms> coupled = new ArrayList<>();
        blocks.coupling().forEach(row -> coupled.add(new Terms()));
        for (Known each : known) {
            Block block = blocks.blocks().get(each.block());
            double[] plan = new double[model.columns().size()];
            for (int i = 0; i < each.values().length; i++) {
                plan[block.columns().get(i)] = each.values()[i];
            }
            String name = "k" + choosing.columns().size();
            int column = choosing.add(new Column(name, 0, 1, model.objective(plan), whole));
            one.get(each.block()).plus(column, 1);
            for (int i = 0; i < coupled.size(); i++) {
                Row row = model.rows().get(blocks.coupling().get(i));
                coupled.get(i).plus(column, row.terms().of(plan));
            }
        }
        for (int i = 0; i < one.size(); i++) {
            choosing.add(new Row("one" + i, 1, 1, one.get(i), -1, -1));
        }
        for (int i = 0; i < coupled.size(); i++) {
            Row row = model.rows().get(blocks.coupling().get(i));
            Terms terms = coupled.get(i);
            breakable(choosing, row, terms, penalties[i]);
            choosing.add(new Row("c" + i, row.lower(), row.upper(), terms, row.group(), -1));
        }
        return choosing;
    }

    private static void breakable(LinearModel choosing, Row row, Terms terms, double penalty) {
        double weight = choosing.maximise() ? -penalty : penalty;
        double free = Double.POSITIVE_INFINITY;
        if (Double.isFinite(row.lower())) {
            terms.plus(choosing.add(new Column("u_" + row.name(), 0, free, weight, false)), 1);
        }
        if (Double.isFinite(row.upper())) {
            terms.plus(choosing.add(new Column("o_" + row.name(), 0, free, weight, false)), -1);
        }
    }
}
