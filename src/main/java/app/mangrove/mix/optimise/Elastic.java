package app.mangrove.mix.optimise;

import app.mangrove.mix.optimise.linear.LinearModel;
import app.mangrove.mix.optimise.linear.LinearModel.Column;
import app.mangrove.mix.optimise.linear.LinearModel.Row;
import app.mangrove.mix.optimise.linear.Terms;

import java.util.function.IntPredicate;

/// Models that may break their limits at a price and strive for nothing else.
final class Elastic {
    private Elastic() {}

    /// The same columns first, without weight, then what the limits are broken by.
    ///
    /// Shape: rows of other limits than those kept are left out; what follows from the plan itself
    /// always holds.
    static LinearModel of(LinearModel model, IntPredicate kept) {
        LinearModel elastic = bare(model);
        for (Row row : model.rows()) {
            if (row.group() < 0) {
                elastic.add(row);
            } else if (kept.test(row.group())) {
                elastic.add(stretched(elastic, row));
            }
        }
        return elastic;
    }

    /// The columns alone, with nothing to strive for.
    static LinearModel bare(LinearModel model) {
        LinearModel bare = new LinearModel(false);
        for (Column column : model.columns()) {
            bare.add(new Column(column.name(), column.lower(), column.upper(), 0, column.whole()));
        }
        return bare;
    }

    private static Row stretched(LinearModel elastic, Row row) {
        Terms terms = new Terms().plus(row.terms(), 1);
        if (Double.isFinite(row.lower())) {
            terms.plus(slack(elastic, row, "under_"), 1);
        }
        if (Double.isFinite(row.upper())) {
            terms.plus(slack(elastic, row, "over_"), -1);
        }
        return new Row(row.name(), row.lower(), row.upper(), terms, row.group(), row.quarter());
    }

    private static int slack(LinearModel model, Row row, String name) {
        double side = Double.isFinite(row.lower()) ? row.lower() : row.upper();
        double weight = 1 / Math.max(1, Math.abs(side));
        return model.add(new Column(name + row.name(), 0, Double.POSITIVE_INFINITY, weight, false));
    }
}
