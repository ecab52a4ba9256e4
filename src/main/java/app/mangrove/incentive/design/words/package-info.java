/// A plan as numbered sentences, and what differs between two versions of it.
@NullMarked
package app.mangrove.incentive.design.words;

import org.jspecify.annotations.NullMarked;
