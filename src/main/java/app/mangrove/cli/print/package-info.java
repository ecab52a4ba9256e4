/// Rows printed as aligned text, CSV or JSON. Knows nothing of what the rows say. May depend on
/// base and the texts of ui.
@NullMarked
package app.mangrove.cli.print;

import org.jspecify.annotations.NullMarked;
