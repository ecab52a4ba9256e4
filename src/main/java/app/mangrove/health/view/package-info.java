/// The dashboard: tiles on a grid that a person arranges, each with its reasons and the rows behind
/// it. Not a calculation. Depends on its feature, the model, base and the toolkit.
@NullMarked
package app.mangrove.health.view;

import org.jspecify.annotations.NullMarked;
