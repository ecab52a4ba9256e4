/// What engines find wrong with what people designed, handed to the problems as their rules. Not
/// the checks themselves, which are the engines'. Depends on the engines, problems, model and base.
@NullMarked
package app.mangrove.insight.flaw;

import org.jspecify.annotations.NullMarked;
