/// One table for every kind, over the row numbers of a snapshot, and its tree twin. It neither
/// sorts nor filters by itself: it asks, and shows the rows that it is given. Depends on model,
/// base and the rest of the toolkit.
@NullMarked
package app.mangrove.ui.table;

import org.jspecify.annotations.NullMarked;
