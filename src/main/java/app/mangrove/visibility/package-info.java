/// What one partner may see of the ecosystem: rules, decisions, and the ecosystem as it shows
/// itself to that partner. Not who may open the file, and not how a screen or a file looks. Depends
/// on the model and base.
@NullMarked
package app.mangrove.visibility;

import org.jspecify.annotations.NullMarked;
