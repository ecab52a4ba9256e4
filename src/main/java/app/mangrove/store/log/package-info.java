/// The audit log: what each commit did to each row, chained by hashes, and how earlier rows are
/// rebuilt from it. Not the rows themselves and no rule of what may change. Depends on model, base
/// and SQL.
@NullMarked
package app.mangrove.store.log;

import org.jspecify.annotations.NullMarked;
