/// Tables of things that are reckoned and no rows of the workspace, with the sorting, copying,
/// export and looks of every other table. Depends on ui.table and the model.
@NullMarked
package app.mangrove.ui.item;

import org.jspecify.annotations.NullMarked;
