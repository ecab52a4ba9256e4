package app.mangrove.model.program;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// A limit that a change of a ladder must keep.
///
/// Unit: shares and drift as fractions, counts of partners as numbers, a budget in the version's
/// currency.
public record GuardRail(
        Id id,
        Id version,
        String type,
        @Nullable Id tier,
        @Nullable BigDecimal limit,
        @Nullable String note) {
    public static final Field<Id> VERSION =
            Field.ref("version", () -> LadderVersion.KIND).required();
    public static final Field<String> TYPE =
            Field.choice("type", "PYRAMID", "DRIFT", "MAX_SHARE", "MIN_SHARE", "BUDGET", "NO_FALL")
                    .required();
    public static final Field<Id> TIER = Field.ref("tier", () -> Tier.KIND);
    public static final Field<BigDecimal> LIMIT = Field.decimal("limit", 6);
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<GuardRail> KIND =
            Kind.small("guard_rail", GuardRail.class, NOTE, VERSION, TYPE, TIER, LIMIT, NOTE);
}
