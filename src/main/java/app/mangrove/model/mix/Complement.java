package app.mangrove.model.mix;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.program.PartnerType;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// Two partner types that sell more together in a region.
///
/// Unit: `ratio` partners of the other type serve one of the type; `uplift` is the fraction of
/// revenue that a served partner gains.
public record Complement(
        Id id,
        @Nullable Id plan,
        Id type,
        Id otherType,
        BigDecimal ratio,
        BigDecimal uplift,
        @Nullable String note) {
    public static final Field<Id> PLAN = Field.ref("plan", () -> MixPlan.KIND);
    public static final Field<Id> TYPE = Field.ref("type", () -> PartnerType.KIND).required();
    public static final Field<Id> OTHER_TYPE =
            Field.ref("other_type", () -> PartnerType.KIND).required();
    public static final Field<BigDecimal> RATIO = Field.decimal("ratio", 6).required();
    public static final Field<BigDecimal> UPLIFT = Field.decimal("uplift", 6).required();
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<Complement> KIND =
            Kind.small(
                    "complement",
                    Complement.class,
                    NOTE,
                    PLAN,
                    TYPE,
                    OTHER_TYPE,
                    RATIO,
                    UPLIFT,
                    NOTE);
}
