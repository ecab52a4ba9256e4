/// Where the cards of a graph stand and how its plane is seen: plain geometry. Not drawing. Depends
/// on the relations of the model.
@NullMarked
package app.mangrove.hierarchy.view.graph;

import org.jspecify.annotations.NullMarked;
