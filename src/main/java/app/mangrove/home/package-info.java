/// What the start page says of a workspace: what needs somebody today, and how far the first steps
/// are. Not for the findings themselves, which are counted elsewhere. Depends on model and base.
@NullMarked
package app.mangrove.home;

import org.jspecify.annotations.NullMarked;
