/// Tests of the hierarchy's screens, without and with the toolkit. Not of the engine. Depends on
/// the screens and the fixtures of tests.
@NullMarked
package app.mangrove.hierarchy.view;

import org.jspecify.annotations.NullMarked;
