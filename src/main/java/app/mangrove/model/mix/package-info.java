/// What the partner network should be: mix plans, their targets, demand, assumptions, limits and
/// steps. Not what is calculated from them. Depends on the model and base.
@NullMarked
package app.mangrove.model.mix;

import org.jspecify.annotations.NullMarked;
