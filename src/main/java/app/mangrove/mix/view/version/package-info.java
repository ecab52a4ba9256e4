/// Versions of a mix plan, on the screen: which there are, what two differ in, and notes. Depends
/// on mix, ui, model and base.
@NullMarked
package app.mangrove.mix.view.version;

import org.jspecify.annotations.NullMarked;
