/// Revenue: sums of transactions by what they have in common, each figure explained. Not who earns
/// from it. Depends on the model and base.
@NullMarked
package app.mangrove.revenue;

import org.jspecify.annotations.NullMarked;
