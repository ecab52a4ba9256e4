/// One pass over the files of an import: rows found again, values read and compared, new rows
/// staged in columns. Not the commit. Depends on the model and base.
@NullMarked
package app.mangrove.transfer.run;

import org.jspecify.annotations.NullMarked;
