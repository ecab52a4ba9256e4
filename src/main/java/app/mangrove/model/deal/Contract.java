package app.mangrove.model.deal;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.partner.Partner;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A contract or subscription of an account through a partner.
public record Contract(
        Id id,
        String number,
        String type,
        Id partner,
        @Nullable Id account,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable BigDecimal amount,
        @Nullable Id currency,
        @Nullable Id productLine,
        @Nullable String status) {
    public static final Field<String> NUMBER = Field.text("number").required();
    public static final Field<String> TYPE =
            Field.choice("type", "CONTRACT", "SUBSCRIPTION").required();
    public static final Field<Id> PARTNER = Field.ref("partner", () -> Partner.KIND).required();
    public static final Field<Id> ACCOUNT = Field.ref("account", () -> Account.KIND);
    public static final Field<LocalDate> START = Field.date("start").required();
    public static final Field<LocalDate> END = Field.date("end");
    public static final Field<BigDecimal> AMOUNT = Field.amount("amount", "currency");
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND);
    public static final Field<Id> PRODUCT_LINE = Field.ref("product_line", () -> ProductLine.KIND);
    public static final Field<String> STATUS =
            Field.choice("status", "DRAFT", "ACTIVE", "EXPIRED", "ENDED");
    public static final Kind<Contract> KIND =
            Kind.large(
                    "contract",
                    Contract.class,
                    NUMBER,
                    NUMBER,
                    TYPE,
                    PARTNER,
                    ACCOUNT,
                    START,
                    END,
                    AMOUNT,
                    CURRENCY,
                    PRODUCT_LINE,
                    STATUS);
}
