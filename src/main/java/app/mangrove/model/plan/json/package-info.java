/// Plans as JSON and back: one reader and one writer for every part of a plan, by the records'
/// components. Not the check of what a plan says, which is `plan.check`'s. Depends on the terms,
/// the filters and base; one class knows the JSON library.
@NullMarked
package app.mangrove.model.plan.json;

import org.jspecify.annotations.NullMarked;
