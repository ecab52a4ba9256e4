/// What a measure is worth under a component's rates: exact products, one rounding at the end, for
/// a single row and for the cumulative measure of a window alike. Not where the measure comes from.
/// Depends on the terms and base.
@NullMarked
package app.mangrove.incentive.price;

import org.jspecify.annotations.NullMarked;
