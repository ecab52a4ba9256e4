/// Tests of finding, going and keys. Not for whole screens. May depend on ui.shell and support.
@NullMarked
package app.mangrove.ui.shell;

import org.jspecify.annotations.NullMarked;
