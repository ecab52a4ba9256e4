/// What the partner network should be against what it is: cells, actual and gap, capacity, targets,
/// recruiting, risk. Not the rows of a plan, which are kinds of the model, and no screen. Depends
/// on the model and base.
@NullMarked
package app.mangrove.mix;

import org.jspecify.annotations.NullMarked;
