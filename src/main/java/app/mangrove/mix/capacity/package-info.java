/// What partners of a kind can bring in: productivity, ramp and churn as the history says or as a
/// person assumes. Not who is wanted, and no plan. Depends on the model, base, and the cells and
/// standing of the mix.
@NullMarked
package app.mangrove.mix.capacity;

import org.jspecify.annotations.NullMarked;
