/// The ground every room stands on: money, time, outcomes, explanations, background work. Not for
/// anything that knows what a partner is. Depends on the JDK alone.
@NullMarked
package app.mangrove.base;

import org.jspecify.annotations.NullMarked;
