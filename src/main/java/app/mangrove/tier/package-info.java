/// Which tier each partner reaches on a day and why, what a change of a ladder does, and what a
/// review would decide. Holds no tier itself: memberships are data, and benefits are paid
/// elsewhere. Depends on the model and base.
@NullMarked
package app.mangrove.tier;

import org.jspecify.annotations.NullMarked;
