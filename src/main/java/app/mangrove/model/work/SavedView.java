package app.mangrove.model.work;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

/// The filter, columns and order of a table, kept under a name.
public record SavedView(Id id, String name, String of, String spec, @Nullable Boolean pinned) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<String> OF = Field.word("of").required();
    public static final Field<String> SPEC = Field.text("spec").required();
    public static final Field<Boolean> PINNED = Field.bool("pinned");
    public static final Kind<SavedView> KIND =
            Kind.small("saved_view", SavedView.class, NAME, NAME, OF, SPEC, PINNED);
}
