/// Where and in which industry: region tree, vertical tree. Not a map. Depends on the model and
/// base.
@NullMarked
package app.mangrove.model.geo;

import org.jspecify.annotations.NullMarked;
