/// A partner's statement on paper and as a spreadsheet. Not how it came to be, which the
/// statements' engine says. Depends on the engine, the model and base.
@NullMarked
package app.mangrove.report.statement;

import org.jspecify.annotations.NullMarked;
