/// The payout curve, drawn while terms are edited.
@NullMarked
package app.mangrove.incentive.view.curve;

import org.jspecify.annotations.NullMarked;
