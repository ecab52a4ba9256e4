package app.mangrove.model.program;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A partner type; a role gives it to a partner.
public record PartnerType(
        Id id,
        String name,
        String code,
        @Nullable String description,
        @Nullable Long position,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Boolean archived) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<String> CODE = Field.text("code").required();
    public static final Field<String> DESCRIPTION = Field.text("description");
    public static final Field<Long> POSITION = Field.integer("position");
    public static final Field<LocalDate> VALID_FROM = Field.date("valid_from");
    public static final Field<LocalDate> VALID_TO = Field.date("valid_to");
    public static final Field<Boolean> ARCHIVED = Field.bool("archived");
    public static final Kind<PartnerType> KIND =
            Kind.small(
                    "partner_type",
                    PartnerType.class,
                    NAME,
                    NAME,
                    CODE,
                    DESCRIPTION,
                    POSITION,
                    VALID_FROM,
                    VALID_TO,
                    ARCHIVED);
}
