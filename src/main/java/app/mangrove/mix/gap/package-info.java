/// Target against actual of any cell: how many partners, what they can bring, what they sold, what
/// the market holds, and why. Not what to do about it. Depends on the model, base and the other
/// parts of the mix below it.
@NullMarked
package app.mangrove.mix.gap;

import org.jspecify.annotations.NullMarked;
