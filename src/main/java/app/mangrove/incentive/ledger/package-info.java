/// The books behind statements: accruals, true-ups, payments and breakage as double entry, and
/// points with their lots. Not what is paid, which statements say. Depends on statements, the model
/// and base.
@NullMarked
package app.mangrove.incentive.ledger;

import org.jspecify.annotations.NullMarked;
