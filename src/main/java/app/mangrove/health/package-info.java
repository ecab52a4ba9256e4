/// The catalogue of KPIs: what each means, its value, how it was and why it is what it is. Not the
/// tiles that show them. Depends on the model and base.
@NullMarked
package app.mangrove.health;

import org.jspecify.annotations.NullMarked;
