/// What a review of a ladder would decide and when it is due: promotions, demotions with grace and
/// probation, as a preview and as edits. Changes nothing by itself. Depends on the ladders beside
/// it, the model and base.
@NullMarked
package app.mangrove.tier.review;

import org.jspecify.annotations.NullMarked;
