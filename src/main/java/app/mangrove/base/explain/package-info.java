/// The typed steps behind a figure, so that every number can be asked why. Not a second formula:
/// engines record while they calculate. Depends on the JDK alone.
@NullMarked
package app.mangrove.base.explain;

import org.jspecify.annotations.NullMarked;
