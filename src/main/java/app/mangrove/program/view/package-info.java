/// The screens of taxonomies, programs and tracks. Not what decides on a track, which is the
/// engine. Depends on program, insight, the model, base and the toolkit.
@NullMarked
package app.mangrove.program.view;

import org.jspecify.annotations.NullMarked;
