/// What is settled with partners: closed periods, statements with their lines, payouts, accounts,
/// disputes and points. Not what was earned, which the incentive engine calculates. Depends on the
/// model and base.
@NullMarked
package app.mangrove.model.settle;

import org.jspecify.annotations.NullMarked;
