/// What partners are told and paid: statements of a period, what closing freezes, corrections that
/// arrive later, payouts and disputes. Not what was earned, which the plans' run gives. Depends on
/// the calculation, the model and base.
@NullMarked
package app.mangrove.incentive.statement;

import org.jspecify.annotations.NullMarked;
