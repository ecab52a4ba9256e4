/// Values of fields in words, and words back to values: what tables, forms and inspectors show and
/// take. Not a screen. Depends on model, base and the rest of the toolkit.
@NullMarked
package app.mangrove.ui.record;

import org.jspecify.annotations.NullMarked;
