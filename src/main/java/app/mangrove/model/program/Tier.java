package app.mangrove.model.program;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A rank of the ladder.
public record Tier(
        Id id,
        String name,
        Long rank,
        @Nullable String description,
        @Nullable BigDecimal targetShare,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Boolean archived) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<Long> RANK = Field.integer("rank").required();
    public static final Field<String> DESCRIPTION = Field.text("description");
    public static final Field<BigDecimal> TARGET_SHARE = Field.decimal("target_share", 6);
    public static final Field<LocalDate> VALID_FROM = Field.date("valid_from");
    public static final Field<LocalDate> VALID_TO = Field.date("valid_to");
    public static final Field<Boolean> ARCHIVED = Field.bool("archived");
    public static final Kind<Tier> KIND =
            Kind.small(
                    "tier",
                    Tier.class,
                    NAME,
                    NAME,
                    RANK,
                    DESCRIPTION,
                    TARGET_SHARE,
                    VALID_FROM,
                    VALID_TO,
                    ARCHIVED);
}
