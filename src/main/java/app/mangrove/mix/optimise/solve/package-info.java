/// Solves linear models with OR-Tools: the relaxation with its prices, and the whole numbers. Not
/// their meaning; no type of the solver leaves this package. Depends on `linear` and base.
@NullMarked
package app.mangrove.mix.optimise.solve;

import org.jspecify.annotations.NullMarked;
