package app.mangrove.model.work;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Link;
import app.mangrove.model.partner.Person;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Something to do, about a record, until a day.
public record Task(
        Id id,
        String title,
        @Nullable Link about,
        @Nullable LocalDate due,
        @Nullable Boolean done,
        @Nullable Id assignee,
        @Nullable String detail) {
    public static final Field<String> TITLE = Field.text("title").required();
    public static final Field<Link> ABOUT = Field.link("about");
    public static final Field<LocalDate> DUE = Field.date("due");
    public static final Field<Boolean> DONE = Field.bool("done");
    public static final Field<Id> ASSIGNEE = Field.ref("assignee", () -> Person.KIND);
    public static final Field<String> DETAIL = Field.text("detail");
    public static final Kind<Task> KIND =
            Kind.small("task", Task.class, TITLE, TITLE, ABOUT, DUE, DONE, ASSIGNEE, DETAIL);
}
