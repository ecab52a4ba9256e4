/// The start page: what needs somebody today, workspaces, sample, templates and first steps. Not
/// for opening or making workspaces, which the program does for it through `Desk`. Depends on home,
/// ui, model and base.
@NullMarked
package app.mangrove.home.view;

import org.jspecify.annotations.NullMarked;
