/// The optimiser under the partner mix: what is asked, the frontier, the proposed plan, limits and
/// assumptions. Not the search, which is `mix.optimise`. Depends on mix, model, base and ui.
@NullMarked
package app.mangrove.mix.view.optimise;

import org.jspecify.annotations.NullMarked;
