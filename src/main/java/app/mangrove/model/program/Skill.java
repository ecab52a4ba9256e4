package app.mangrove.model.program;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.partner.Partner;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A specialisation, capability or language that a partner has in a period; one of the three is
/// named.
public record Skill(
        Id id,
        Id partner,
        @Nullable Id specialisation,
        @Nullable Id capability,
        @Nullable Id language,
        @Nullable String level,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String note) {
    public static final Field<Id> PARTNER = Field.ref("partner", () -> Partner.KIND).required();
    public static final Field<Id> SPECIALISATION =
            Field.ref("specialisation", () -> Specialisation.KIND);
    public static final Field<Id> CAPABILITY = Field.ref("capability", () -> Capability.KIND);
    public static final Field<Id> LANGUAGE = Field.ref("language", () -> Language.KIND);
    public static final Field<String> LEVEL = Field.choice("level", "BASIC", "ADVANCED", "EXPERT");
    public static final Field<LocalDate> VALID_FROM = Field.date("valid_from");
    public static final Field<LocalDate> VALID_TO = Field.date("valid_to");
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<Skill> KIND =
            Kind.small(
                    "skill",
                    Skill.class,
                    NOTE,
                    PARTNER,
                    SPECIALISATION,
                    CAPABILITY,
                    LANGUAGE,
                    LEVEL,
                    VALID_FROM,
                    VALID_TO,
                    NOTE);
}
