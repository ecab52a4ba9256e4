/// Tests of fonts and tokens. Not for whole screens. May depend on ui.theme and support.
@NullMarked
package app.mangrove.ui.theme;

import org.jspecify.annotations.NullMarked;
