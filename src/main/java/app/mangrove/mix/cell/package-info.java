/// The combinations by which a mix is cut, and the trees that they lie in. Not what is counted in
/// them. Depends on the model and base.
@NullMarked
package app.mangrove.mix.cell;

import org.jspecify.annotations.NullMarked;
