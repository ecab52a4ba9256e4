/// What a plan pays for and how: the small parts that every mechanic is made of. Not the
/// calculation, which is the incentive engine's, and not the JSON, which is `plan.json`'s. Depends
/// on the model's filters and on base.
@NullMarked
package app.mangrove.model.plan.terms;

import org.jspecify.annotations.NullMarked;
