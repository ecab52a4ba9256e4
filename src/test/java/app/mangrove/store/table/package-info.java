/// Tests of the tables in the file. Not of what is decided before rows are written. Depends on the
/// store, the model and base.
@NullMarked
package app.mangrove.store.table;

import org.jspecify.annotations.NullMarked;
