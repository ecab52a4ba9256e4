/// Whether a workspace file is what its log says: pages, schema, values, keys, and the whole audit
/// chain back to the first commit. Mends nothing. Depends on model, base, SQL and the log's reader.
@NullMarked
package app.mangrove.store.check;

import org.jspecify.annotations.NullMarked;
