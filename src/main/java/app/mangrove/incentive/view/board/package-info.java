/// What the plan designer shows, as values: a version as it is edited, and what it would have done.
@NullMarked
package app.mangrove.incentive.view.board;

import org.jspecify.annotations.NullMarked;
