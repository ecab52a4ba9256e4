package app.mangrove.model.geo;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

/// An industry in the vertical tree.
public record Vertical(Id id, String name, @Nullable String code, @Nullable Id parent) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<String> CODE = Field.text("code");
    public static final Field<Id> PARENT = Field.ref("parent", () -> Vertical.KIND);
    public static final Kind<Vertical> KIND =
            Kind.small("vertical", Vertical.class, NAME, NAME, CODE, PARENT);
}
