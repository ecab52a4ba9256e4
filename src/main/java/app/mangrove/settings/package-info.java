/// What a person prefers on this machine, and the folders where the program keeps its own files.
/// Not for anything of a workspace or a secret, which never stand in here. Depends on base alone.
@NullMarked
package app.mangrove.settings;

import org.jspecify.annotations.NullMarked;
