/// What a plan wants of cells, and what the market of cells holds: rows added up along the trees,
/// or spread down them. Not what there is. Depends on the model, base, and the cells and months of
/// the mix.
@NullMarked
package app.mangrove.mix.target;

import org.jspecify.annotations.NullMarked;
