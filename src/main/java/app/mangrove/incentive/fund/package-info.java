/// Market funds: what each partner has in each fund and until when, what may be approved, what
/// proof was handed in before, and what came of the money. Not for what fills a fund, which plans
/// accrue and a fact tells. Depends on model and base.
@NullMarked
package app.mangrove.incentive.fund;

import org.jspecify.annotations.NullMarked;
