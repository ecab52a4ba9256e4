/// The workspace in one SQLite file: opening, committing, undo, time travel, backup, erasure. Not
/// what a row means or whether an edit is allowed, which the model says. Depends on model, base,
/// SQL and jOOQ, which nobody else sees.
@NullMarked
package app.mangrove.store;

import org.jspecify.annotations.NullMarked;
