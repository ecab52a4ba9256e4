/// Targets and demand as they are typed and pasted into the cells of the mix, up to the edits that
/// they become. Depends on the mix, its pictures and the model.
@NullMarked
package app.mangrove.mix.view.typing;

import org.jspecify.annotations.NullMarked;
