/// Forms that are built from the records of a plan's terms.
@NullMarked
package app.mangrove.incentive.view.form;

import org.jspecify.annotations.NullMarked;
