/// Linear models in whole and broken numbers as plain columns and rows, and as the text that other
/// solvers read. Not what they mean, and no solving. Depends on the JDK alone.
@NullMarked
package app.mangrove.mix.optimise.linear;

import org.jspecify.annotations.NullMarked;
