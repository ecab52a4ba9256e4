/// What a sample settles with: the vendor's and the partners' accounts, rules, points by hand. Not
/// closed months, which are calculated. Depends on the model, base and its own parent.
@NullMarked
package app.mangrove.sample.settle;

import org.jspecify.annotations.NullMarked;
