/// Market funds: what fills them, who may spend what, requests, claims and what came of them. Not
/// for plans, which only credit a fund. Depends on the rest of the model's kinds and base.
@NullMarked
package app.mangrove.model.fund;

import org.jspecify.annotations.NullMarked;
