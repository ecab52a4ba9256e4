/// The screen of what partners earn and are paid: the matrix of plans and months, how far targets
/// are reached, exceptions with their cost, what transactions were taken for, and what changed
/// since an earlier run. Not the calculation. Depends on the incentive engine, the model, base and
/// ui.
@NullMarked
package app.mangrove.incentive.view.run;

import org.jspecify.annotations.NullMarked;
