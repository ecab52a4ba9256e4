/// What partners go through: taxonomies as a person edits them, and which partner gets which track
/// of which program on a day, and why. Not tiers, which it is given, and not what a track pays.
/// Depends on the model and base.
@NullMarked
package app.mangrove.program;

import org.jspecify.annotations.NullMarked;
