/// What is intended: targets, quotas, baselines and budgets. Not the incentive calculation. Depends
/// on the model and base.
@NullMarked
package app.mangrove.model.plan;

import org.jspecify.annotations.NullMarked;
