package app.mangrove.model.program;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.market.ProductLine;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A field of expertise that partners are recognised for.
public record Specialisation(
        Id id,
        String name,
        @Nullable String code,
        @Nullable String description,
        @Nullable Id productLine,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Boolean archived) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<String> CODE = Field.text("code");
    public static final Field<String> DESCRIPTION = Field.text("description");
    public static final Field<Id> PRODUCT_LINE = Field.ref("product_line", () -> ProductLine.KIND);
    public static final Field<LocalDate> VALID_FROM = Field.date("valid_from");
    public static final Field<LocalDate> VALID_TO = Field.date("valid_to");
    public static final Field<Boolean> ARCHIVED = Field.bool("archived");
    public static final Kind<Specialisation> KIND =
            Kind.small(
                    "specialisation",
                    Specialisation.class,
                    NAME,
                    NAME,
                    CODE,
                    DESCRIPTION,
                    PRODUCT_LINE,
                    VALID_FROM,
                    VALID_TO,
                    ARCHIVED);
}
