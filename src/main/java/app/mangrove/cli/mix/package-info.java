/// What the command line writes about partner mixes. Not how they come about. Depends on the mix,
/// the model, base and the texts.
@NullMarked
package app.mangrove.cli.mix;

import org.jspecify.annotations.NullMarked;
