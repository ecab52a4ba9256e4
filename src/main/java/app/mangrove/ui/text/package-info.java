/// Words, numbers, money and dates as the person reads them. Not for what machines read: exports
/// have formats of their own. Depends on base alone.
@NullMarked
package app.mangrove.ui.text;

import org.jspecify.annotations.NullMarked;
