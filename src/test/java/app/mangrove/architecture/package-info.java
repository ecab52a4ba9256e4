/// The rules of docs/architecture.md as tests: who may depend on whom, what stays pure, who makes
/// threads, what names and sizes are allowed. It is not for the behaviour of the product. It reads
/// the compiled classes and the sources of every package.
@NullMarked
package app.mangrove.architecture;

import org.jspecify.annotations.NullMarked;
