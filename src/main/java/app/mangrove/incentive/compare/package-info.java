/// What differs between two calculations, partner by partner. Not why rows differ. Depends on the
/// calculation, the model and base.
@NullMarked
package app.mangrove.incentive.compare;

import org.jspecify.annotations.NullMarked;
