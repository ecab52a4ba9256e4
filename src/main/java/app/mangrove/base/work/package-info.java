/// Work off the screen's thread: starting it, its progress, its end, and calling it off. Not a
/// thread pool; `ui.work.FxTasks` is the one for the window, tests use a direct one. Depends on the
/// JDK and base.outcome alone.
@NullMarked
package app.mangrove.base.work;

import org.jspecify.annotations.NullMarked;
