/// The temporary database in which an import waits until it is copied into the workspace. Not the
/// workspace itself: nothing here is audited or kept. Depends on the model and base.
@NullMarked
package app.mangrove.store.staging;

import org.jspecify.annotations.NullMarked;
