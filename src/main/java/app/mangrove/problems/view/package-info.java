/// The panel of problems: every rule that found something, its findings, and the way to each
/// record. Not for finding them, which `problems` does. Depends on problems, ui, model and base.
@NullMarked
package app.mangrove.problems.view;

import org.jspecify.annotations.NullMarked;
