/// Large models in parts: the blocks that a few rows couple, the best plan of each at prices, and
/// the choice among these plans that keeps the coupling rows. Not what a model means. Depends on
/// `linear` and `solve`.
@NullMarked
package app.mangrove.mix.optimise.block;

import org.jspecify.annotations.NullMarked;
