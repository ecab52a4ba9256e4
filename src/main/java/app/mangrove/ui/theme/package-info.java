/// How the window looks: themes, tokens, density, zoom, fonts and icons. Not for single components,
/// which only use the tokens. Depends on JavaFX and AtlantaFX.
@NullMarked
package app.mangrove.ui.theme;

import org.jspecify.annotations.NullMarked;
