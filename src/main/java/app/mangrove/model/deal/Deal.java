package app.mangrove.model.deal;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// An opportunity at an account; `partner` is the one that sells, other parties are rows of their
/// own.
public record Deal(
        Id id,
        String name,
        @Nullable Id account,
        @Nullable Id partner,
        @Nullable Id owner,
        String stage,
        @Nullable BigDecimal amount,
        @Nullable Id currency,
        @Nullable Id productLine,
        @Nullable Id region,
        @Nullable String source,
        LocalDate opened,
        @Nullable LocalDate close,
        @Nullable BigDecimal probability,
        @Nullable String lostReason) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<Id> ACCOUNT = Field.ref("account", () -> Account.KIND);
    public static final Field<Id> PARTNER = Field.ref("partner", () -> Partner.KIND);
    public static final Field<Id> OWNER = Field.ref("owner", () -> Person.KIND);
    public static final Field<String> STAGE =
            Field.choice("stage", "LEAD", "QUALIFIED", "PROPOSAL", "NEGOTIATION", "WON", "LOST")
                    .required();
    public static final Field<BigDecimal> AMOUNT = Field.amount("amount", "currency");
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND);
    public static final Field<Id> PRODUCT_LINE = Field.ref("product_line", () -> ProductLine.KIND);
    public static final Field<Id> REGION = Field.ref("region", () -> Region.KIND);
    public static final Field<String> SOURCE =
            Field.choice("source", "PARTNER", "VENDOR", "CO_SELL", "MARKETPLACE");
    public static final Field<LocalDate> OPENED = Field.date("opened").required();
    public static final Field<LocalDate> CLOSE = Field.date("close");
    public static final Field<BigDecimal> PROBABILITY = Field.decimal("probability", 4);
    public static final Field<String> LOST_REASON = Field.word("lost_reason");
    public static final Kind<Deal> KIND =
            Kind.large(
                    "deal",
                    Deal.class,
                    NAME,
                    NAME,
                    ACCOUNT,
                    PARTNER,
                    OWNER,
                    STAGE,
                    AMOUNT,
                    CURRENCY,
                    PRODUCT_LINE,
                    REGION,
                    SOURCE,
                    OPENED,
                    CLOSE,
                    PROBABILITY,
                    LOST_REASON);
}
