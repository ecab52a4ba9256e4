/// A workspace's mix plan as a problem for the optimiser, and the answer as steps of that plan. Not
/// the search itself, and no screen. Depends on the other rooms of `mix`, the model and base.
@NullMarked
package app.mangrove.mix.optimise.plan;

import org.jspecify.annotations.NullMarked;
