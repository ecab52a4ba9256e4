package app.mangrove.record.view;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.work.Cancel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Kind;
import app.mangrove.model.query.Derived;
import app.mangrove.model.query.Filter;
import app.mangrove.model.query.Order;
import app.mangrove.ui.table.Rows;

import java.util.List;
import java.util.Map;

/// Finds, orders and sums rows for the tables.
public interface RowFinder {
    /// What is looked for; `text` narrows to rows that contain it anywhere.
    record Wanted(Kind<?> kind, Filter filter, String text, List<Order> orders) {}

    /// The rows, and under the columns that can be summed their sums in words; amounts of different
    /// currencies are not added.
    record Found(Rows rows, Map<String, String> sums) {}

    /// `columns` are those that are shown.
    Outcome<Found> find(Ecosystem ecosystem, Wanted wanted, List<String> columns, Cancel cancel);

    /// The calculated columns of a kind.
    List<Derived> derived(Ecosystem ecosystem, Kind<?> kind);

    /// Prepares what the last search had to do without, such as the order of names in a language;
    /// answers whether the same search would now give another order.
    boolean prepare(Ecosystem ecosystem, Cancel cancel);
}
