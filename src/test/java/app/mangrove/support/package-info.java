/// What tests share: fakes of ports and ways to drive the screens without a display. Not for
/// assertions of one feature. May depend on everything in main.
@NullMarked
package app.mangrove.support;

import org.jspecify.annotations.NullMarked;
