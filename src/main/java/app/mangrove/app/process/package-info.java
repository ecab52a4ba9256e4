/// What a process needs around its work: logs, the end in order, threads of the screen, whether
/// there is a display, and copies made by themselves. Not what the window shows. Depends on base,
/// model, ui.work and the logging library.
@NullMarked
package app.mangrove.app.process;

import org.jspecify.annotations.NullMarked;
