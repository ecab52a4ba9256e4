package app.mangrove.model.program;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Something that a partner is able to do, in a tree.
public record Capability(
        Id id,
        String name,
        @Nullable String code,
        @Nullable String description,
        @Nullable Id parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Boolean archived) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<String> CODE = Field.text("code");
    public static final Field<String> DESCRIPTION = Field.text("description");
    public static final Field<Id> PARENT = Field.ref("parent", () -> Capability.KIND);
    public static final Field<LocalDate> VALID_FROM = Field.date("valid_from");
    public static final Field<LocalDate> VALID_TO = Field.date("valid_to");
    public static final Field<Boolean> ARCHIVED = Field.bool("archived");
    public static final Kind<Capability> KIND =
            Kind.small(
                    "capability",
                    Capability.class,
                    NAME,
                    NAME,
                    CODE,
                    DESCRIPTION,
                    PARENT,
                    VALID_FROM,
                    VALID_TO,
                    ARCHIVED);
}
