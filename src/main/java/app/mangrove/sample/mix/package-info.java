/// The partner mix of the living example: a plan with targets, demand and assumptions as edits. Not
/// the firms that it is made for. Depends on the sample's seeds, the model and base.
@NullMarked
package app.mangrove.sample.mix;

import org.jspecify.annotations.NullMarked;
