/// What stands in the frame of the window whatever is shown. Not a screen. Depends on the model and
/// the toolkit.
@NullMarked
package app.mangrove.app.frame;

import org.jspecify.annotations.NullMarked;
