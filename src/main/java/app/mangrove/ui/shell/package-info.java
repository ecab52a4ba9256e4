/// The frame of the window: rail, header, toolbar, inspector, status bar, palette, messages,
/// history. Not for what a screen shows; it knows screens by their interface alone. Depends on
/// ui.control, ui.theme, ui.text, ui.work and base.
@NullMarked
package app.mangrove.ui.shell;

import org.jspecify.annotations.NullMarked;
