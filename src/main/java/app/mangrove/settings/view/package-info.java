/// The settings screen: how the program looks and speaks, who signs commits, the workspace's own
/// choices, its file, and what leaves the machine. Not for keeping them. Depends on settings, ui,
/// model and base.
@NullMarked
package app.mangrove.settings.view;

import org.jspecify.annotations.NullMarked;
