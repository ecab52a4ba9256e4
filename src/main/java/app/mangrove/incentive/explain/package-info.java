/// Why an amount is what it is: the run of one plan for one partner, recorded while it is done, as
/// steps that can be added up again. No formula of its own. Depends on the engine's parts, the
/// terms, the model and base.
@NullMarked
package app.mangrove.incentive.explain;

import org.jspecify.annotations.NullMarked;
