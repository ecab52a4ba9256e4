/// The market funds of the living example: budgets, requests, claims and what came of them, as
/// edits. Not what plans accrue. Depends on the sample's seeds, the model and base.
@NullMarked
package app.mangrove.sample.fund;

import org.jspecify.annotations.NullMarked;
