/// The plan designer: every plan of the workspace, and one plan from terms to cents.
@NullMarked
package app.mangrove.incentive.view.design;

import org.jspecify.annotations.NullMarked;
