/// What partners do between deals. Not a calendar. Depends on the model and base.
@NullMarked
package app.mangrove.model.activity;

import org.jspecify.annotations.NullMarked;
