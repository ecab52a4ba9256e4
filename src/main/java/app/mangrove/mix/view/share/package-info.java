/// Totals and their parts, on the screen: shares that are dragged, a total that is spread over the
/// cells below it, and the fix where both disagree. Depends on mix, ui, model and base.
@NullMarked
package app.mangrove.mix.view.share;

import org.jspecify.annotations.NullMarked;
