/// Tests that the texts of all languages are complete and used. Not for how a text is filled. Reads
/// sources and resources as files.
@NullMarked
package app.mangrove.i18n;

import org.jspecify.annotations.NullMarked;
