/// Rows of any kind between its table in the file and its columns in memory: read whole, write what
/// a commit touched, add by the million. Not the log and not the decision what may be written.
/// Depends on model, base, JDBC and Jackson.
@NullMarked
package app.mangrove.store.table;

import org.jspecify.annotations.NullMarked;
