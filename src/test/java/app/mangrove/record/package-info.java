/// Tests of what work tables know of their rows. Not for screens. May depend on record, the model
/// and support.
@NullMarked
package app.mangrove.record;

import org.jspecify.annotations.NullMarked;
