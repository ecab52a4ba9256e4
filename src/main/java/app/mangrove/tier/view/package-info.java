/// The tiers screen: a ladder edited in place, who would move, what that costs and gains, and its
/// way to being published. No rule of its own: the engine measures, judges and checks. Depends on
/// the tier engine, insight, the model, base and the toolkit.
@NullMarked
package app.mangrove.tier.view;

import org.jspecify.annotations.NullMarked;
