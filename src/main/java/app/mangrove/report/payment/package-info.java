/// Files that a person hands to a bank or to the books: credit transfers, lists of payments,
/// journals. Nothing is ever sent. Depends on the engine, the model and base.
@NullMarked
package app.mangrove.report.payment;

import org.jspecify.annotations.NullMarked;
