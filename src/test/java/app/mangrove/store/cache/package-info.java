/// Tests of the column cache. Not of when the store writes it. Depends on the store, the model and
/// base.
@NullMarked
package app.mangrove.store.cache;

import org.jspecify.annotations.NullMarked;
