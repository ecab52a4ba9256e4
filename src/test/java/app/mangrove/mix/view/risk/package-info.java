/// Tests of the risks on the screen.
@NullMarked
package app.mangrove.mix.view.risk;

import org.jspecify.annotations.NullMarked;
