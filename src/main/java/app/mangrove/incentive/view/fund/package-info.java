/// The screen of market funds: requests, claims, balances, budgets and returns. Not the rules,
/// which are the fund's engine. Depends on incentive, insight, model, base and ui.
@NullMarked
package app.mangrove.incentive.view.fund;

import org.jspecify.annotations.NullMarked;
