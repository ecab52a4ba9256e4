/// A rebuildable file beside the workspace with its columns as of one commit, so that opening is
/// fast. Never the truth: missing, stale or damaged, it is ignored and written again. Depends on
/// the model and base.
@NullMarked
package app.mangrove.store.cache;

import org.jspecify.annotations.NullMarked;
