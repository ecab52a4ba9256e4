/// What is paid out of what was earned: plans that net together, winners of stacks, balances that
/// are carried forward, payout currencies. Not what was earned. Depends on the plans' results, the
/// model and base.
@NullMarked
package app.mangrove.incentive.pay;

import org.jspecify.annotations.NullMarked;
