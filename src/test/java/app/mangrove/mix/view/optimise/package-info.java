/// Tests of the partner mix screen's model, by hand. Not of what it draws. Depends on the worlds of
/// the mix's tests.
@NullMarked
package app.mangrove.mix.view.optimise;

import org.jspecify.annotations.NullMarked;
