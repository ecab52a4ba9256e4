/// Tests of work beside the window. Not for whole screens. May depend on ui.work and support.
@NullMarked
package app.mangrove.ui.work;

import org.jspecify.annotations.NullMarked;
