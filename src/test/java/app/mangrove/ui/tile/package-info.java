/// Tests of the arrangement of tiles. Not for whole screens. May depend on ui.tile and support.
@NullMarked
package app.mangrove.ui.tile;

import org.jspecify.annotations.NullMarked;
