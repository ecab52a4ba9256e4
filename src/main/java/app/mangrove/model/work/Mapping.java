package app.mangrove.model.work;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

/// A remembered import mapping, found again by the shape of the file.
public record Mapping(Id id, String name, String shape, String spec) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<String> SHAPE = Field.text("shape").required();
    public static final Field<String> SPEC = Field.text("spec").required();
    public static final Kind<Mapping> KIND =
            Kind.small("mapping", Mapping.class, NAME, NAME, SHAPE, SPEC);
}
