/// Work off the screen's thread for the window, and what the status bar shows of it. Not for the
/// work itself. Depends on base.work and JavaFX properties.
@NullMarked
package app.mangrove.ui.work;

import org.jspecify.annotations.NullMarked;
