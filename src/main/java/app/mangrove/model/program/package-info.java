/// What partners go through and reach: types, tiers, memberships, certifications, measured scores.
/// Not the rules that decide them. Depends on the model and base.
@NullMarked
package app.mangrove.model.program;

import org.jspecify.annotations.NullMarked;
