/// What a person does to requests and claims, as edits of one commit: who, when and why is kept in
/// an act beside what changes. Not for figures. Depends on the fund's engine, model and base.
@NullMarked
package app.mangrove.incentive.fund.flow;

import org.jspecify.annotations.NullMarked;
