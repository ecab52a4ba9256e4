/// What a process needs around its work: logs, the end in order, threads of the screen, whether
/// there is a display. Not what the window shows. Depends on base, ui.work and the logging library.
@NullMarked
package app.mangrove.app.process;

import org.jspecify.annotations.NullMarked;
