package app.mangrove.model.mix;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.geo.Region;
import app.mangrove.model.geo.Vertical;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Tier;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A limit that an optimised plan keeps.
///
/// Unit: shares, coverage and density as numbers, partners as counts, a budget as an amount.
public record MixConstraint(
        Id id,
        Id plan,
        String rule,
        @Nullable Id type,
        @Nullable Id tier,
        @Nullable Id region,
        @Nullable Id vertical,
        @Nullable Id productLine,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        @Nullable BigDecimal limit,
        @Nullable BigDecimal amount,
        @Nullable Id currency,
        @Nullable Boolean off,
        @Nullable String note) {
    public static final Field<Id> PLAN = Field.ref("plan", () -> MixPlan.KIND).required();
    public static final Field<String> RULE =
            Field.choice(
                            "rule",
                            "BUDGET",
                            "COVERAGE_MIN",
                            "DENSITY_MAX",
                            "COUNT_MIN",
                            "COUNT_MAX",
                            "RECRUIT_SPEED",
                            "SHARE_MIN",
                            "SHARE_MAX",
                            "FIXED",
                            "REVENUE_MIN")
                    .required();
    public static final Field<Id> TYPE = Field.ref("type", () -> PartnerType.KIND);
    public static final Field<Id> TIER = Field.ref("tier", () -> Tier.KIND);
    public static final Field<Id> REGION = Field.ref("region", () -> Region.KIND);
    public static final Field<Id> VERTICAL = Field.ref("vertical", () -> Vertical.KIND);
    public static final Field<Id> PRODUCT_LINE = Field.ref("product_line", () -> ProductLine.KIND);
    public static final Field<LocalDate> PERIOD_FROM = Field.date("period_from");
    public static final Field<LocalDate> PERIOD_TO = Field.date("period_to");
    public static final Field<BigDecimal> LIMIT = Field.decimal("limit", 6);
    public static final Field<BigDecimal> AMOUNT = Field.amount("amount", "currency");
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND);
    public static final Field<Boolean> OFF = Field.bool("off");
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<MixConstraint> KIND =
            Kind.small(
                    "mix_constraint",
                    MixConstraint.class,
                    NOTE,
                    PLAN,
                    RULE,
                    TYPE,
                    TIER,
                    REGION,
                    VERTICAL,
                    PRODUCT_LINE,
                    PERIOD_FROM,
                    PERIOD_TO,
                    LIMIT,
                    AMOUNT,
                    CURRENCY,
                    OFF,
                    NOTE);
}
