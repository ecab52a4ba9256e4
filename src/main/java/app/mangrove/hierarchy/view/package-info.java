/// The hierarchy as a tree-table and as a graph, with moves by drag or by keyboard, mergers and
/// splits. Not the work table of partners. Depends on the hierarchy, insight, the model, base and
/// the toolkit.
@NullMarked
package app.mangrove.hierarchy.view;

import org.jspecify.annotations.NullMarked;
