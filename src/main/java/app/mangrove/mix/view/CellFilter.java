package app.mangrove.mix.view;

import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.cell.Trees;
import app.mangrove.model.query.Filter;
import app.mangrove.model.query.Operator;

import java.util.List;

/// The partners of a cell as a filter of their table.
final class CellFilter {
    private CellFilter() {}

    /// Those with a contract.
    static Filter partners(Trees trees, Cell cell) {
        return of(trees, cell)
                .and(Filter.test("status", Operator.IS_NOT, "PROSPECT"))
                .and(Filter.test("status", Operator.IS_NOT, "ENDED"));
    }

    /// Those that are wanted and not won yet; a tier they do not have.
    static Filter prospects(Trees trees, Cell cell) {
        return of(trees, cell.with(Axis.TIER, 0).with(Axis.PRODUCT_LINE, 0))
                .and(Filter.test("status", Operator.IS, "PROSPECT"));
    }

    private static Filter of(Trees trees, Cell cell) {
        Filter filter = Filter.ALL;
        if (cell.type() > 0) {
            String type = trees.name(Axis.TYPE, cell.type());
            filter = filter.and(Filter.test("types", Operator.CONTAINS, type));
        }
        if (cell.tier() > 0) {
            String tier = trees.name(Axis.TIER, cell.tier());
            filter = filter.and(Filter.test("tier", Operator.IS, tier));
        }
        if (cell.region() > 0) {
            String region = trees.name(Axis.REGION, cell.region());
            filter =
                    filter.and(
                            new Filter.Or(
                                    List.of(
                                            Filter.test("region", Operator.WITHIN, region),
                                            Filter.test("country", Operator.WITHIN, region))));
        }
        if (cell.vertical() > 0) {
            String vertical = trees.name(Axis.VERTICAL, cell.vertical());
            filter = filter.and(Filter.test("vertical", Operator.WITHIN, vertical));
        }
        return filter;
    }
}
