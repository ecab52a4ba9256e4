/// Tests of the workspace in its file. Not of single tables. Depends on the store, the model and
/// base.
@NullMarked
package app.mangrove.store;

import org.jspecify.annotations.NullMarked;
