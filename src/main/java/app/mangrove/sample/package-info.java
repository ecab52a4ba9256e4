/// What a new workspace begins with, and an invented vendor with its partners, at any size, as
/// edits and loads made from a seed. Reads no clock and no chance but the seed's, and writes
/// nothing. May depend on model and base.
@NullMarked
package app.mangrove.sample;

import org.jspecify.annotations.NullMarked;
