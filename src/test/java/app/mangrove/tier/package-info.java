/// Tests of tier ladders: hand-made worlds, a slow twin, the sample and every template.
@NullMarked
package app.mangrove.tier;

import org.jspecify.annotations.NullMarked;
