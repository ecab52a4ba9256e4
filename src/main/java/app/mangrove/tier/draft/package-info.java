/// What a person does to versions of ladders before they are published: flaws named where they were
/// typed, drafts from earlier versions, two versions compared, publishing as edits. Not the judging
/// of partners. Depends on the ladders beside it, the model and base.
@NullMarked
package app.mangrove.tier.draft;

import org.jspecify.annotations.NullMarked;
