/// How far targets are reached on a day, at which pace, and what the next step of a plan is worth.
/// Not what is paid. Depends on what plans earn, the model and base.
@NullMarked
package app.mangrove.incentive.attain;

import org.jspecify.annotations.NullMarked;
