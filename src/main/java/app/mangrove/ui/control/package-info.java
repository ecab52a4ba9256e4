/// Small parts that every screen uses: buttons, chips, pills, switches, notices, empty states. Not
/// for whole panes of the window, which are in ui.shell. Depends on ui.theme, ui.text and base.
@NullMarked
package app.mangrove.ui.control;

import org.jspecify.annotations.NullMarked;
