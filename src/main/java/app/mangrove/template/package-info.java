/// Starts for an industry: lists of edits that a new workspace can begin with, with types, tiers,
/// product lines, territories, segments and views. Holds data and no rules of a program. May depend
/// on sample (for what every workspace begins with), model and base.
@NullMarked
package app.mangrove.template;

import org.jspecify.annotations.NullMarked;
