/// What people keep about records: notes, tasks, attachments, saved views, segments, own fields,
/// calendars. Not a workflow engine. Depends on the model and base.
@NullMarked
package app.mangrove.model.work;

import org.jspecify.annotations.NullMarked;
