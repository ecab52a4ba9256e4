/// What is wrong with a plan before anybody is paid by it: each finding names what and where. Not
/// the reading of JSON, and nothing that needs transactions. Depends on the terms and base.
@NullMarked
package app.mangrove.model.plan.check;

import org.jspecify.annotations.NullMarked;
