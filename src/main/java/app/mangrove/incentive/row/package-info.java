/// From rows to what each payee earns of them: conditions, measures, rates and payees of one
/// version of one component, compiled onto columns and run a segment at a time. Not windows, which
/// follow when all rows are added up. Depends on what a run reads, the terms, the model and base.
@NullMarked
package app.mangrove.incentive.row;

import org.jspecify.annotations.NullMarked;
