/// What a plan would do before it pays: its curve, its cliffs, how it can be played, what it would
/// have cost, and the edits that draft and publish it.
@NullMarked
package app.mangrove.incentive.design;

import org.jspecify.annotations.NullMarked;
