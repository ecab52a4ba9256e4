package app.mangrove.model.program;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.geo.Region;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// The way of one sort of partner through a program; the most specific track that fits a partner is
/// its track.
///
/// Shape: an absent type, tier, region or specialisation fits every partner.
public record Track(
        Id id,
        String name,
        Id program,
        @Nullable Id type,
        @Nullable Id tier,
        @Nullable Id region,
        @Nullable Id specialisation,
        @Nullable Id ladder,
        @Nullable String requirements,
        @Nullable List<String> documents,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Boolean archived) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<Id> PROGRAM = Field.ref("program", () -> Program.KIND).required();
    public static final Field<Id> TYPE = Field.ref("type", () -> PartnerType.KIND);
    public static final Field<Id> TIER = Field.ref("tier", () -> Tier.KIND);
    public static final Field<Id> REGION = Field.ref("region", () -> Region.KIND);
    public static final Field<Id> SPECIALISATION =
            Field.ref("specialisation", () -> Specialisation.KIND);
    public static final Field<Id> LADDER = Field.ref("ladder", () -> Ladder.KIND);
    public static final Field<String> REQUIREMENTS = Field.text("requirements");
    public static final Field<List<String>> DOCUMENTS = Field.texts("documents");
    public static final Field<LocalDate> VALID_FROM = Field.date("valid_from");
    public static final Field<LocalDate> VALID_TO = Field.date("valid_to");
    public static final Field<Boolean> ARCHIVED = Field.bool("archived");
    public static final Kind<Track> KIND =
            Kind.small(
                    "track",
                    Track.class,
                    NAME,
                    NAME,
                    PROGRAM,
                    TYPE,
                    TIER,
                    REGION,
                    SPECIALISATION,
                    LADDER,
                    REQUIREMENTS,
                    DOCUMENTS,
                    VALID_FROM,
                    VALID_TO,
                    ARCHIVED);
}
