/// Ladders of shipped files as edits, for the sample and for templates. Judges nobody. May depend
/// on sample, model and base.
@NullMarked
package app.mangrove.sample.ladder;

import org.jspecify.annotations.NullMarked;
