package app.mangrove.model.work;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Link;
import app.mangrove.model.partner.Person;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A text about a record.
public record Note(
        Id id, String text, @Nullable Link about, @Nullable Id author, @Nullable Instant written) {
    public static final Field<String> TEXT = Field.text("text").required();
    public static final Field<Link> ABOUT = Field.link("about");
    public static final Field<Id> AUTHOR = Field.ref("author", () -> Person.KIND);
    public static final Field<Instant> WRITTEN = Field.instant("written");
    public static final Kind<Note> KIND =
            Kind.small("note", Note.class, TEXT, TEXT, ABOUT, AUTHOR, WRITTEN);
}
