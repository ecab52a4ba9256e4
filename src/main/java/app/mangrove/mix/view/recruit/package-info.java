/// Whom to recruit, on the screen: when how many, which prospects fit which gap, and the profile of
/// the ideal partner with its test on what partners sold. Depends on mix, ui, model and base.
@NullMarked
package app.mangrove.mix.view.recruit;

import org.jspecify.annotations.NullMarked;
