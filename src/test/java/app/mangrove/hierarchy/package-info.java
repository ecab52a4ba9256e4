/// Tests of the hierarchy: by hand, against slow twins, and as a person drives its screens. Not of
/// the store. Depends on the model, the engine and the fixtures of tests.
@NullMarked
package app.mangrove.hierarchy;

import org.jspecify.annotations.NullMarked;
