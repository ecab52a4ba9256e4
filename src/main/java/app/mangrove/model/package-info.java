/// The vocabulary and the two ideas: Ecosystem, an immutable snapshot, and Edit, the only way to
/// change one. Not for storing, calculating or showing. Depends on base alone.
@NullMarked
package app.mangrove.model;

import org.jspecify.annotations.NullMarked;
