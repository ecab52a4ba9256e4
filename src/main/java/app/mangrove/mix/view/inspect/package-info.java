/// Parts of the pane that explains a cell of the mix. Depends on mix, ui, model and base.
@NullMarked
package app.mangrove.mix.view.inspect;

import org.jspecify.annotations.NullMarked;
