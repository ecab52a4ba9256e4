/// Files in and out: reading, mapping, checking and staging what a file brings, and writing what a
/// workspace holds. Not the store, which takes the staged load through the workspace's door.
/// Depends on the model and base, and on the libraries that know the file formats.
@NullMarked
package app.mangrove.transfer;

import org.jspecify.annotations.NullMarked;
