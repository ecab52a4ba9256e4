/// The history screen: who changed what, when and why, field by field, and taking it back. Not for
/// the history of one record, which the inspector shows. Depends on history, ui, model and base.
@NullMarked
package app.mangrove.history.view;

import org.jspecify.annotations.NullMarked;
