/// What is wrong or missing in a snapshot, rule by rule: broken references, missing rates, partners
/// without role or owner. Not for single values, which are checked when they are committed. Depends
/// on model and base.
@NullMarked
package app.mangrove.problems;

import org.jspecify.annotations.NullMarked;
