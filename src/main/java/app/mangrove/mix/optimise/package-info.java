/// How many partners of which kind to recruit, develop and retire in each quarter, as whole numbers
/// with the proof of how good they are. Not where the figures come from: a problem is a record that
/// its caller fills. Depends on base, and on the solver only through `solve`.
@NullMarked
package app.mangrove.mix.optimise;

import org.jspecify.annotations.NullMarked;
