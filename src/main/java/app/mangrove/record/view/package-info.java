/// The work tables and the inspector, the same for partners, deals, transactions and every other
/// kind. Not a form a kind: all is built from descriptors. Depends on the model, base and the
/// toolkit.
@NullMarked
package app.mangrove.record.view;

import org.jspecify.annotations.NullMarked;
