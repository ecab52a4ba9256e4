package app.mangrove.model.program;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.partner.Partner;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// The tier that a partner held in a period, as a person confirmed it.
public record Membership(
        Id id,
        Id partner,
        Id tier,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Id ladder,
        @Nullable String status,
        @Nullable String note) {
    public static final Field<Id> PARTNER = Field.ref("partner", () -> Partner.KIND).required();
    public static final Field<Id> TIER = Field.ref("tier", () -> Tier.KIND).required();
    public static final Field<LocalDate> VALID_FROM = Field.date("valid_from").required();
    public static final Field<LocalDate> VALID_TO = Field.date("valid_to");
    public static final Field<Id> LADDER = Field.ref("ladder", () -> Ladder.KIND);
    public static final Field<String> STATUS =
            Field.choice("status", "REACHED", "CONFIRMED", "HONORARY", "GRACE", "PROBATION");
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<Membership> KIND =
            Kind.small(
                    "membership",
                    Membership.class,
                    NOTE,
                    PARTNER,
                    TIER,
                    VALID_FROM,
                    VALID_TO,
                    LADDER,
                    STATUS,
                    NOTE);
}
