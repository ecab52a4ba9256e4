/// Who takes part: partners with their roles and relations, and people. Not what they earn or sell.
/// Depends on the model and base.
@NullMarked
package app.mangrove.model.partner;

import org.jspecify.annotations.NullMarked;
