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

/// What a mix plan wants of one cell at a date.
///
/// Shape: an absent type, tier, region, vertical or product line means all of them; the formula,
/// where there is one, says what the count was made from.
public record MixTarget(
        Id id,
        Id plan,
        LocalDate date,
        @Nullable Id type,
        @Nullable Id tier,
        @Nullable Id region,
        @Nullable Id vertical,
        @Nullable Id productLine,
        @Nullable Long count,
        @Nullable BigDecimal revenue,
        @Nullable BigDecimal capacity,
        @Nullable Id currency,
        @Nullable String formula,
        @Nullable String note) {
    public static final Field<Id> PLAN = Field.ref("plan", () -> MixPlan.KIND).required();
    public static final Field<LocalDate> DATE = Field.date("date").required();
    public static final Field<Id> TYPE = Field.ref("type", () -> PartnerType.KIND);
    public static final Field<Id> TIER = Field.ref("tier", () -> Tier.KIND);
    public static final Field<Id> REGION = Field.ref("region", () -> Region.KIND);
    public static final Field<Id> VERTICAL = Field.ref("vertical", () -> Vertical.KIND);
    public static final Field<Id> PRODUCT_LINE = Field.ref("product_line", () -> ProductLine.KIND);
    public static final Field<Long> COUNT = Field.integer("count");
    public static final Field<BigDecimal> REVENUE = Field.amount("revenue", "currency");
    public static final Field<BigDecimal> CAPACITY = Field.amount("capacity", "currency");
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND);
    public static final Field<String> FORMULA = Field.text("formula");
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<MixTarget> KIND =
            Kind.large(
                    "mix_target",
                    MixTarget.class,
                    NOTE,
                    PLAN,
                    DATE,
                    TYPE,
                    TIER,
                    REGION,
                    VERTICAL,
                    PRODUCT_LINE,
                    COUNT,
                    REVENUE,
                    CAPACITY,
                    CURRENCY,
                    FORMULA,
                    NOTE);
}
