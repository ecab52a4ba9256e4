/// A book of plans compiled against a snapshot, run over its rows, and the amounts that each plan
/// earns each partner. Not what is paid out of them. Depends on the engine's parts, the terms, the
/// model and base.
@NullMarked
package app.mangrove.incentive.plan;

import org.jspecify.annotations.NullMarked;
