/// The partner mix screen: gap by cell as a heat map, on a map and as a list, and targets typed or
/// pasted where they are shown. No rule of the mix itself: the engine counts, expects and compares.
/// Depends on the mix engine, insight, the model, base and the toolkit.
@NullMarked
package app.mangrove.mix.view;

import org.jspecify.annotations.NullMarked;
