/// A first mapping of a file's columns to the fields of a kind, and the mappings that a workspace
/// remembers. Not the import itself. Depends on the model and base.
@NullMarked
package app.mangrove.transfer.map;

import org.jspecify.annotations.NullMarked;
