/// Sorting of a million items by numbers and by byte strings. Not the order of a language, which is
/// a collator's. Depends on the JDK and base.work alone.
@NullMarked
package app.mangrove.base.sort;

import org.jspecify.annotations.NullMarked;
