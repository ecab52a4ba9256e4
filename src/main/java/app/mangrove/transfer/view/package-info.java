/// The import wizard: files, mapping, preview, and the way back. Not for reading or staging files,
/// which `transfer` does. Depends on transfer, ui, model and base.
@NullMarked
package app.mangrove.transfer.view;

import org.jspecify.annotations.NullMarked;
