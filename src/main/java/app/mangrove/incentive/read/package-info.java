/// What a run reads of a snapshot before any plan is looked at: the axis of months, dated facts of
/// partners, rates, claims, and the rows with all that no term of a plan can change. Not the terms.
/// Depends on the model and base.
@NullMarked
package app.mangrove.incentive.read;

import org.jspecify.annotations.NullMarked;
