/// Exact amounts, money, rates and the named roundings between them. Not for formatting, which
/// belongs to the screens. Depends on the JDK alone.
@NullMarked
package app.mangrove.base.money;

import org.jspecify.annotations.NullMarked;
