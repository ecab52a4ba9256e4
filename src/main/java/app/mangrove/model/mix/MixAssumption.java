package app.mangrove.model.mix;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.Currency;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Tier;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// What a person assumes of the partners of one kind, in place of what the history says.
///
/// Unit: productivity and cost of upkeep a year; churn as a fraction of a year.
public record MixAssumption(
        Id id,
        @Nullable Id plan,
        @Nullable Id type,
        @Nullable Id tier,
        @Nullable Id region,
        @Nullable BigDecimal productivity,
        @Nullable Long rampMonths,
        @Nullable BigDecimal churn,
        @Nullable Long leadMonths,
        @Nullable BigDecimal recruitCost,
        @Nullable BigDecimal developCost,
        @Nullable BigDecimal retireCost,
        @Nullable BigDecimal upkeep,
        @Nullable Id currency,
        @Nullable String note) {
    public static final Field<Id> PLAN = Field.ref("plan", () -> MixPlan.KIND);
    public static final Field<Id> TYPE = Field.ref("type", () -> PartnerType.KIND);
    public static final Field<Id> TIER = Field.ref("tier", () -> Tier.KIND);
    public static final Field<Id> REGION = Field.ref("region", () -> Region.KIND);
    public static final Field<BigDecimal> PRODUCTIVITY = Field.amount("productivity", "currency");
    public static final Field<Long> RAMP_MONTHS = Field.integer("ramp_months");
    public static final Field<BigDecimal> CHURN = Field.decimal("churn", 6);
    public static final Field<Long> LEAD_MONTHS = Field.integer("lead_months");
    public static final Field<BigDecimal> RECRUIT_COST = Field.amount("recruit_cost", "currency");
    public static final Field<BigDecimal> DEVELOP_COST = Field.amount("develop_cost", "currency");
    public static final Field<BigDecimal> RETIRE_COST = Field.amount("retire_cost", "currency");
    public static final Field<BigDecimal> UPKEEP = Field.amount("upkeep", "currency");
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND);
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<MixAssumption> KIND =
            Kind.small(
                    "mix_assumption",
                    MixAssumption.class,
                    NOTE,
                    PLAN,
                    TYPE,
                    TIER,
                    REGION,
                    PRODUCTIVITY,
                    RAMP_MONTHS,
                    CHURN,
                    LEAD_MONTHS,
                    RECRUIT_COST,
                    DEVELOP_COST,
                    RETIRE_COST,
                    UPKEEP,
                    CURRENCY,
                    NOTE);
}
