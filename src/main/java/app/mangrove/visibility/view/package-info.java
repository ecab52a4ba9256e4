/// Screens of visibility: the preview as a partner, and the matrix of rules. Nothing is decided
/// here; what may be seen comes from the engine. Depends on visibility, insight, the model, base
/// and the toolkit.
@NullMarked
package app.mangrove.visibility.view;

import org.jspecify.annotations.NullMarked;
