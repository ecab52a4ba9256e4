package app.mangrove.model.work;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Link;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A file about a record, kept by the hash of its content.
public record Attachment(
        Id id,
        String name,
        @Nullable Link about,
        @Nullable String mediaType,
        Long size,
        String hash,
        @Nullable LocalDate added) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<Link> ABOUT = Field.link("about");
    public static final Field<String> MEDIA_TYPE = Field.word("media_type");
    public static final Field<Long> SIZE = Field.integer("size").required();
    public static final Field<String> HASH = Field.text("hash").required();
    public static final Field<LocalDate> ADDED = Field.date("added");
    public static final Kind<Attachment> KIND =
            Kind.small(
                    "attachment",
                    Attachment.class,
                    NAME,
                    NAME,
                    ABOUT,
                    MEDIA_TYPE,
                    SIZE,
                    HASH,
                    ADDED);
}
