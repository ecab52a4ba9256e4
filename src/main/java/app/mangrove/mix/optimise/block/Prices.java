package app.mangrove.mix.optimise.block;

import app.mangrove.mix.optimise.linear.LinearModel;
import app.mangrove.mix.optimise.solve.Relaxed;

import java.util.List;

/// A price for each coupling row: at these, every block is free to do what is best for it alone.
///
/// Shape: `each` in the order of the coupling rows; a price is what the objective gains when the
/// bound of its row moves up by one.
record Prices(double[] each) {
    private static final double NOTHING = 1e-9;

    static Prices of(Relaxed relaxed, List<Integer> coupling) {
        return new Prices(coupling.stream().mapToDouble(row -> relaxed.prices()[row]).toArray());
    }

    /// Halfway to others: those of few plans swing from nothing to the most.
    Prices towards(Prices others) {
        double[] mean = new double[each.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (each[i] + others.each[i]) / 2;
        }
        return new Prices(mean);
    }

    /// The weights of the model less what the coupling rows charge.
    double[] weights(LinearModel model, List<Integer> coupling) {
        double[] weights = model.columns().stream().mapToDouble(c -> c.weight()).toArray();
        for (int i = 0; i < each.length; i++) {
            double price = each[i];
            if (Math.abs(price) > NOTHING) {
                model.rows()
                        .get(coupling.get(i))
                        .terms()
                        .factors()
                        .forEach((column, factor) -> weights[column] -= price * factor);
            }
        }
        return weights;
    }
}
