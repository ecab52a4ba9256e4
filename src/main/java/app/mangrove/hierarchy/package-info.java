/// The hierarchy of partners: what stands below each, added up, and how it is rearranged: moves,
/// mergers and splits as edits with a preview. Not where a partner's own figures come from, and not
/// who may see them. Depends on the model and base.
@NullMarked
package app.mangrove.hierarchy;

import org.jspecify.annotations.NullMarked;
