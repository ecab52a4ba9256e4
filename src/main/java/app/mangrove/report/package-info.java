/// Documents of what insight and the engines say: statements as PDF and spreadsheet, payment files.
/// Not the figures themselves, and nothing is ever sent. Depends on the engines, the model and
/// base.
@NullMarked
package app.mangrove.report;

import org.jspecify.annotations.NullMarked;
