/// The workspace file as such: its head, its lock, its mode, hardened connections, copies, and what
/// SQLite's failures mean to a person. Not what stands in its tables, apart from the log's head.
/// Depends on base, model, SQL and the log's reader.
@NullMarked
package app.mangrove.store.file;

import org.jspecify.annotations.NullMarked;
