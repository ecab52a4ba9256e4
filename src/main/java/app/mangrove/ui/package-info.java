/// The toolkit that screens are built from; each part is a sub-package. Not for any feature, and it
/// knows no store. Depends on base and model alone.
@NullMarked
package app.mangrove.ui;

import org.jspecify.annotations.NullMarked;
