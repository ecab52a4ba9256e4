/// Search everywhere: finding words in the packed texts of all kinds. Not filters, which are
/// queries. Depends on the model and base.
@NullMarked
package app.mangrove.model.search;

import org.jspecify.annotations.NullMarked;
