/// The inspector: one row with its fields, neighbours, notes, tasks, files and history. Not a form
/// a kind: all is built from descriptors. Depends on the model, base and the toolkit.
@NullMarked
package app.mangrove.record.view.inspect;

import org.jspecify.annotations.NullMarked;
