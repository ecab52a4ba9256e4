package app.mangrove.model.mix;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.geo.Region;
import app.mangrove.model.geo.Vertical;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.program.PartnerType;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What the market of one cell holds in a period: addressable accounts and revenue.
public record Demand(
        Id id,
        @Nullable Id region,
        @Nullable Id vertical,
        @Nullable Id productLine,
        @Nullable Id type,
        LocalDate periodFrom,
        LocalDate periodTo,
        @Nullable Long accounts,
        @Nullable BigDecimal revenue,
        @Nullable Id currency,
        @Nullable String source,
        @Nullable String note) {
    public static final Field<Id> REGION = Field.ref("region", () -> Region.KIND);
    public static final Field<Id> VERTICAL = Field.ref("vertical", () -> Vertical.KIND);
    public static final Field<Id> PRODUCT_LINE = Field.ref("product_line", () -> ProductLine.KIND);
    public static final Field<Id> TYPE = Field.ref("type", () -> PartnerType.KIND);
    public static final Field<LocalDate> PERIOD_FROM = Field.date("period_from").required();
    public static final Field<LocalDate> PERIOD_TO = Field.date("period_to").required();
    public static final Field<Long> ACCOUNTS = Field.integer("accounts");
    public static final Field<BigDecimal> REVENUE = Field.amount("revenue", "currency");
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND);
    public static final Field<String> SOURCE = Field.word("source");
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<Demand> KIND =
            Kind.large(
                    "demand",
                    Demand.class,
                    NOTE,
                    REGION,
                    VERTICAL,
                    PRODUCT_LINE,
                    TYPE,
                    PERIOD_FROM,
                    PERIOD_TO,
                    ACCOUNTS,
                    REVENUE,
                    CURRENCY,
                    SOURCE,
                    NOTE);
}
