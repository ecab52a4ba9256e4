/// Segmented columns of 4,096 rows: how a snapshot holds a million rows and shares what did not
/// change. Not a query language and not a store. Depends on base alone.
@NullMarked
package app.mangrove.model.column;

import org.jspecify.annotations.NullMarked;
