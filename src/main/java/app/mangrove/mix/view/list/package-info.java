/// Tables of things that are reckoned and no rows of the workspace, with the sorting, copying and
/// looks of every other table. Depends on ui and the model.
@NullMarked
package app.mangrove.mix.view.list;

import org.jspecify.annotations.NullMarked;
