/// The incentives of the living example: plans, a policy of payment, agreements and amounts by hand
/// as edits. Not the firms that they pay. Depends on the sample's seeds, the model and base.
@NullMarked
package app.mangrove.sample.plan;

import org.jspecify.annotations.NullMarked;
