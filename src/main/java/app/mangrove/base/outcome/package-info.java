/// What a user can cause or mend, as values: an outcome is a value or a problem, never both. Not
/// for bugs, which are exceptions. Depends on the JDK alone.
@NullMarked
package app.mangrove.base.outcome;

import org.jspecify.annotations.NullMarked;
