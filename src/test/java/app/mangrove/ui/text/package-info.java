/// Tests of words, numbers and dates. Not for whole screens. May depend on ui.text and support.
@NullMarked
package app.mangrove.ui.text;

import org.jspecify.annotations.NullMarked;
