/// Measures what docs/benchmarks.md states. Not part of the product and not a test: nothing here
/// fails a build. May depend on everything, and on DuckDB as a yardstick.
@NullMarked
package app.mangrove.bench;

import org.jspecify.annotations.NullMarked;
