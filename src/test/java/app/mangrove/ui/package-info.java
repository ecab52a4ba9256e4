/// Tests of the toolkit: its parts as pictures, its texts, its pure rules. Not for the screens of a
/// feature. May depend on ui and support.
@NullMarked
package app.mangrove.ui;

import org.jspecify.annotations.NullMarked;
