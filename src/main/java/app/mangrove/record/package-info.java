/// Rows of every kind as a person works with them: which columns, what stands beside a row. Not a
/// calculation. Depends on the model and base.
@NullMarked
package app.mangrove.record;

import org.jspecify.annotations.NullMarked;
