/// How a total comes to its parts and parts to their total: spread by a rule, scaled where they
/// stand, or shifted between neighbours. Not what becomes of it. Depends on the model, base, and
/// targets and gaps of the mix.
@NullMarked
package app.mangrove.mix.spread;

import org.jspecify.annotations.NullMarked;
