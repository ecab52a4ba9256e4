/// Which new firms are likely ones that are there already. Not a merge: a person decides. Depends
/// on the model and base.
@NullMarked
package app.mangrove.transfer.match;

import org.jspecify.annotations.NullMarked;
