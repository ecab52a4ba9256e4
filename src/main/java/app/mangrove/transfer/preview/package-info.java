/// What an import would do, as values for the wizard and the command line alike. Not how it is
/// found out. Depends on the model and base.
@NullMarked
package app.mangrove.transfer.preview;

import org.jspecify.annotations.NullMarked;
