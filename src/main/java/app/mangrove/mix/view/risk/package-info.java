/// What hangs on few partners, on the screen: concentration, what goes when one leaves, where
/// partners claim the same accounts, where there are too many. Depends on mix, ui, model and base.
@NullMarked
package app.mangrove.mix.view.risk;

import org.jspecify.annotations.NullMarked;
