/// The same jobs from the command line, where there is no display: each command opens a workspace,
/// asks an engine or the store, prints, and answers with 0 (done), 1 (done, with findings) or 2
/// (could not). No calculation that a screen would need as well, and no screen. May depend on
/// everything but views.
@NullMarked
package app.mangrove.cli;

import org.jspecify.annotations.NullMarked;
