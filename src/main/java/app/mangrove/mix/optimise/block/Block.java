package app.mangrove.mix.optimise.block;

import app.mangrove.mix.optimise.linear.LinearModel;
import app.mangrove.mix.optimise.linear.LinearModel.Column;
import app.mangrove.mix.optimise.linear.LinearModel.Row;
import app.mangrove.mix.optimise.linear.Terms;

import java.util.Collections;
import java.util.List;

/// Columns and the rows that are about them alone.
///
/// Shape: places in the model, rising.
public record Block(List<Integer> columns, List<Integer> rows) {
    public Block {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// The block as a model of its own, with other weights and whole columns near these values.
    ///
    /// Shape: `weights` and `values` by column of the whole model; columns of the answer in the
    /// order of `columns`.
    LinearModel model(LinearModel of, double[] weights, double[] values, Near near) {
        LinearModel model = new LinearModel(of.maximise());
        for (int column : columns) {
            Column narrowed = near.narrowed(of.columns().get(column), values[column]);
            model.add(narrowed.weighing(weights[column]));
        }
        for (int row : rows) {
            Row old = of.rows().get(row);
            Terms terms = new Terms();
            old.terms()
                    .factors()
                    .forEach((column, factor) ->
                            terms.plus(Collections.binarySearch(columns, column), factor));
            model.add(
                    new Row(
                            old.name(),
                            old.lower(),
                            old.upper(),
                            terms,
                            old.group(),
                            old.quarter()));
        }
        return model;
    }
}
