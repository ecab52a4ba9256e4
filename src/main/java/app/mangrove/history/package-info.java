/// One commit in detail and how it is taken back: rows, fields before and after, what was changed
/// since, and what a person chose for that. Not for keeping the log. Depends on model and base.
@NullMarked
package app.mangrove.history;

import org.jspecify.annotations.NullMarked;
