/// Dashboard tiles: TilesFX tiles in a flat skin of ours, key figures, and the grid they lie on.
/// Not for what a tile shows, which is a chart or a feature's pane. Depends on ui.chart,
/// ui.control, ui.theme and ui.text.
@NullMarked
package app.mangrove.ui.tile;

import org.jspecify.annotations.NullMarked;
