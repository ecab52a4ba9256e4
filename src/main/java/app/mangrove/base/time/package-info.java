/// Half-open periods and fiscal calendars. Not a clock: every date is an argument. Depends on the
/// JDK alone.
@NullMarked
package app.mangrove.base.time;

import org.jspecify.annotations.NullMarked;
