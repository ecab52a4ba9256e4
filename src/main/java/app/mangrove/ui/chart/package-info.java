/// Charts drawn by hand on one base: the same strokes make the screen, a picture and an SVG file.
/// Not for calculating what they show. Depends on ui.theme and ui.text.
@NullMarked
package app.mangrove.ui.chart;

import org.jspecify.annotations.NullMarked;
