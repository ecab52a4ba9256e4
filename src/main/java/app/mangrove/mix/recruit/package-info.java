/// Whom to recruit: the profile of the ideal partner, tested on what partners sold, and prospects
/// with the gap that each closes. Not the number of partners wanted. Depends on the model, base and
/// the gaps of the mix.
@NullMarked
package app.mangrove.mix.recruit;

import org.jspecify.annotations.NullMarked;
