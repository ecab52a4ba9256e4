/// From what rows add up to, month by month, to what a payee earns: windows, versions, rates by the
/// cumulative measure, limits and settlement. Not rows, and not what is paid out. Depends on what
/// rows give, prices, the terms, the model and base.
@NullMarked
package app.mangrove.incentive.window;

import org.jspecify.annotations.NullMarked;
