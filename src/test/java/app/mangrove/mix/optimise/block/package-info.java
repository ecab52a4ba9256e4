@NullMarked
package app.mangrove.mix.optimise.block;

import org.jspecify.annotations.NullMarked;
