/// Staged rows made part of a snapshot: numbers, words and references as they are here, and the
/// order that the log wants. Not the file and not the log. Depends on model and base.
@NullMarked
package app.mangrove.store.load;

import org.jspecify.annotations.NullMarked;
