/// What hangs on few partners: concentration, what is lost when one leaves, and where partners
/// claim the same accounts. Not what to do about it. Depends on the model, base and the gaps of the
/// mix.
@NullMarked
package app.mangrove.mix.risk;

import org.jspecify.annotations.NullMarked;
