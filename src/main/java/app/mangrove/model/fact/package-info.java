/// What one engine needs of another, as values: rates, and later timelines, credits and the like.
/// Not the engines that make or use them. Depends on the model and base.
@NullMarked
package app.mangrove.model.fact;

import org.jspecify.annotations.NullMarked;
