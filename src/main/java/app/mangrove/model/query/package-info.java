/// Which rows, in which order, with which sums: filters, orders, search and derived columns over a
/// snapshot. Not a database language, and no figures of a feature: those come as [Derived] columns.
/// Depends on the model and base.
@NullMarked
package app.mangrove.model.query;

import org.jspecify.annotations.NullMarked;
