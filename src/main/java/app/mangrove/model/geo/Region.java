package app.mangrove.model.geo;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A place in the region tree: world areas, countries, subdivisions, sales territories.
public record Region(
        Id id,
        String name,
        @Nullable String code,
        String level,
        @Nullable Id parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Boolean archived) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<String> CODE = Field.text("code");
    public static final Field<String> LEVEL =
            Field.choice("level", "WORLD", "AREA", "COUNTRY", "SUBDIVISION", "TERRITORY")
                    .required();
    public static final Field<Id> PARENT = Field.ref("parent", () -> Region.KIND);
    public static final Field<LocalDate> VALID_FROM = Field.date("valid_from");
    public static final Field<LocalDate> VALID_TO = Field.date("valid_to");
    public static final Field<Boolean> ARCHIVED = Field.bool("archived");
    public static final Kind<Region> KIND =
            Kind.small(
                    "region",
                    Region.class,
                    NAME,
                    NAME,
                    CODE,
                    LEVEL,
                    PARENT,
                    VALID_FROM,
                    VALID_TO,
                    ARCHIVED);
}
