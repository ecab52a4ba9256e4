/// Tests of what charts are made of. Not for whole screens. May depend on ui.chart and support.
@NullMarked
package app.mangrove.ui.chart;

import org.jspecify.annotations.NullMarked;
