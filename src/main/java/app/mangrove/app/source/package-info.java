/// Where workspaces and files come from: SQLite files, the shipped beginnings, the dialogs of the
/// system. Not what is done with them. Depends on store, sample, template, ui and base.
@NullMarked
package app.mangrove.app.source;

import org.jspecify.annotations.NullMarked;
