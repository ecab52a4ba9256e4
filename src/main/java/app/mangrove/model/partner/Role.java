package app.mangrove.model.partner;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.program.PartnerType;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A partner type that a partner plays in a period.
public record Role(
        Id id,
        Id partner,
        Id type,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Boolean main,
        @Nullable String note) {
    public static final Field<Id> PARTNER = Field.ref("partner", () -> Partner.KIND).required();
    public static final Field<Id> TYPE = Field.ref("type", () -> PartnerType.KIND).required();
    public static final Field<LocalDate> VALID_FROM = Field.date("valid_from");
    public static final Field<LocalDate> VALID_TO = Field.date("valid_to");
    public static final Field<Boolean> MAIN = Field.bool("main");
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<Role> KIND =
            Kind.small("role", Role.class, NOTE, PARTNER, TYPE, VALID_FROM, VALID_TO, MAIN, NOTE);
}
