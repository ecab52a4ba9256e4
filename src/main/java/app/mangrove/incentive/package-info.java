/// Incentives: what every plan earns every partner to the last minor unit, what is paid of it, and
/// why. Not what was sold, and no clock, file or screen. Depends on the model and base.
@NullMarked
package app.mangrove.incentive;

import org.jspecify.annotations.NullMarked;
