/// Import profiles: which files make rows of which kinds, and how values are derived. Not the run
/// of an import. Depends on the model, base and the JSON library.
@NullMarked
package app.mangrove.transfer.profile;

import org.jspecify.annotations.NullMarked;
