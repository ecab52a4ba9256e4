package app.mangrove.model.program;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// What one tier asks in a version of a ladder.
///
/// Shape: `needed` for k of n, `points` for a points rule.
public record Rung(
        Id id,
        Id version,
        Id tier,
        String rule,
        @Nullable Long needed,
        @Nullable BigDecimal points,
        @Nullable BigDecimal targetShare,
        @Nullable String note) {
    public static final Field<Id> VERSION =
            Field.ref("version", () -> LadderVersion.KIND).required();
    public static final Field<Id> TIER = Field.ref("tier", () -> Tier.KIND).required();
    public static final Field<String> RULE =
            Field.choice("rule", "ALL", "ANY", "COUNT", "POINTS").required();
    public static final Field<Long> NEEDED = Field.integer("needed");
    public static final Field<BigDecimal> POINTS = Field.decimal("points", 4);
    public static final Field<BigDecimal> TARGET_SHARE = Field.decimal("target_share", 6);
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<Rung> KIND =
            Kind.small(
                    "rung",
                    Rung.class,
                    NOTE,
                    VERSION,
                    TIER,
                    RULE,
                    NEEDED,
                    POINTS,
                    TARGET_SHARE,
                    NOTE);
}
