package app.mangrove.model.work;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

/// A choice of the whole workspace, such as its name or its currency.
public record Setting(Id id, String name, @Nullable String value) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<String> VALUE = Field.text("value");
    public static final Kind<Setting> KIND =
            Kind.small("setting", Setting.class, NAME, NAME, VALUE);
}
