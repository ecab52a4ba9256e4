/// Tests of the partner mix: worlds worked out by hand and slow twins. Not its screens. Depends on
/// the mix and the test support.
@NullMarked
package app.mangrove.mix;

import org.jspecify.annotations.NullMarked;
