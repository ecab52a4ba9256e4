/// Puts the application together: wiring, shell, navigation and shutdown. No rule of the domain and
/// no calculation lives here. It may depend on every other package, and nobody may depend on it.
@NullMarked
package app.mangrove.app;

import org.jspecify.annotations.NullMarked;
