/// Batches of payouts: who is paid what of approved statements, who is left out and why, and the
/// steps of a batch. Nothing is ever sent. Depends on statements, the model and base.
@NullMarked
package app.mangrove.incentive.payout;

import org.jspecify.annotations.NullMarked;
