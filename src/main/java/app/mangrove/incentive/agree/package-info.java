/// What exceptions cost: agreements and corrections by hand, each by a run without it. Not the
/// terms themselves. Depends on the calculation, the terms, the model and base.
@NullMarked
package app.mangrove.incentive.agree;

import org.jspecify.annotations.NullMarked;
