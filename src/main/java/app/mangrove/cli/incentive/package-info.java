/// What the commands about incentives ask and write: the plans to pay by, the files of a result,
/// the steps of an explanation. Not the calculation. Depends on the incentive engine, the printing
/// of the command line, the model and base.
@NullMarked
package app.mangrove.cli.incentive;

import org.jspecify.annotations.NullMarked;
