/// Tests of what the build puts around the product: the start scripts. Not for the product itself.
/// It runs the scripts of src/build.
@NullMarked
package app.mangrove.build;

import org.jspecify.annotations.NullMarked;
