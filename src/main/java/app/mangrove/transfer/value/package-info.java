/// The text of a cell as the value of a field: exact decimals, dates, choices, references. Not
/// where the text comes from, which a profile says. Depends on the model and base.
@NullMarked
package app.mangrove.transfer.value;

import org.jspecify.annotations.NullMarked;
