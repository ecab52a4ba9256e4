/// What `show` prints: partners, revenue, the summary, problems and the log, as rows. No options of
/// a command line and no opening of files. May depend on engines, problems, model, base and the
/// texts of ui.
@NullMarked
package app.mangrove.cli.show;

import org.jspecify.annotations.NullMarked;
