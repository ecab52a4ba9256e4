/// Files out: a whole workspace that can be imported again, chosen kinds as JSON, a table as
/// somebody sees it. Not statements and board packs, which reports make. Depends on the model and
/// base.
@NullMarked
package app.mangrove.transfer.write;

import org.jspecify.annotations.NullMarked;
