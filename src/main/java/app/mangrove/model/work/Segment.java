package app.mangrove.model.work;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

/// A named, live filter over a kind.
public record Segment(Id id, String name, String of, String filter, @Nullable String description) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<String> OF = Field.word("of").required();
    public static final Field<String> FILTER = Field.text("filter").required();
    public static final Field<String> DESCRIPTION = Field.text("description");
    public static final Kind<Segment> KIND =
            Kind.small("segment", Segment.class, NAME, NAME, OF, FILTER, DESCRIPTION);
}
