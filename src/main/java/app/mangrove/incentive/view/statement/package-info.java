/// The screen of statements: periods, what partners get, payouts, disputes, the journal and points.
/// Not the calculation. Depends on its feature, insight, the model, base and the toolkit.
@NullMarked
package app.mangrove.incentive.view.statement;

import org.jspecify.annotations.NullMarked;
