/// What partners are meant to reach and paid for: targets, plans with their versions, policies,
/// agreements, adjustments. Not the calculation, which is the incentive engine's. Depends on the
/// model and base.
@NullMarked
package app.mangrove.model.plan;

import org.jspecify.annotations.NullMarked;
