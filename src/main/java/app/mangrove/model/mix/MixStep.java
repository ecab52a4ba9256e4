package app.mangrove.model.mix;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.geo.Region;
import app.mangrove.model.geo.Vertical;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Tier;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What a mix plan does in a quarter: recruit, develop or retire partners of one cell.
public record MixStep(
        Id id,
        Id plan,
        LocalDate quarter,
        String action,
        @Nullable Id type,
        @Nullable Id tier,
        @Nullable Id region,
        @Nullable Id vertical,
        @Nullable Id productLine,
        Long count,
        @Nullable Id partner,
        @Nullable BigDecimal cost,
        @Nullable Id currency,
        @Nullable String status,
        @Nullable String note) {
    public static final Field<Id> PLAN = Field.ref("plan", () -> MixPlan.KIND).required();
    public static final Field<LocalDate> QUARTER = Field.date("quarter").required();
    public static final Field<String> ACTION =
            Field.choice("action", "RECRUIT", "DEVELOP", "RETIRE").required();
    public static final Field<Id> TYPE = Field.ref("type", () -> PartnerType.KIND);
    public static final Field<Id> TIER = Field.ref("tier", () -> Tier.KIND);
    public static final Field<Id> REGION = Field.ref("region", () -> Region.KIND);
    public static final Field<Id> VERTICAL = Field.ref("vertical", () -> Vertical.KIND);
    public static final Field<Id> PRODUCT_LINE = Field.ref("product_line", () -> ProductLine.KIND);
    public static final Field<Long> COUNT = Field.integer("count").required();
    public static final Field<Id> PARTNER = Field.ref("partner", () -> Partner.KIND);
    public static final Field<BigDecimal> COST = Field.amount("cost", "currency");
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND);
    public static final Field<String> STATUS = Field.choice("status", "PLANNED", "STARTED", "DONE");
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<MixStep> KIND =
            Kind.large(
                    "mix_step",
                    MixStep.class,
                    NOTE,
                    PLAN,
                    QUARTER,
                    ACTION,
                    TYPE,
                    TIER,
                    REGION,
                    VERTICAL,
                    PRODUCT_LINE,
                    COUNT,
                    PARTNER,
                    COST,
                    CURRENCY,
                    STATUS,
                    NOTE);
}
