/// What a snapshot says: runs the engines in order, once a snapshot and lens, and gives screens,
/// reports and the command line their figures. Not a calculation of its own. Depends on the
/// engines, the model and base.
@NullMarked
package app.mangrove.insight;

import org.jspecify.annotations.NullMarked;
