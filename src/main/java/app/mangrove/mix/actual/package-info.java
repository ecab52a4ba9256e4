/// What every partner is and sells as of a day, read in one pass over the columns. Not a judgement
/// of it, and not a target. Depends on the model, base and the cells of the mix.
@NullMarked
package app.mangrove.mix.actual;

import org.jspecify.annotations.NullMarked;
