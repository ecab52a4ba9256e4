/// What is sold and in which money: product lines, promotions, currencies and rates. Not
/// conversion, which is a policy in base. Depends on the model and base.
@NullMarked
package app.mangrove.model.market;

import org.jspecify.annotations.NullMarked;
