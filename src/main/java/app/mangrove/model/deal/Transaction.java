package app.mangrove.model.deal;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.Currency;
import app.mangrove.model.market.ProductLine;
import app.mangrove.model.market.Promotion;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A booked line: a sale, renewal, usage or return.
public record Transaction(
        Id id,
        @Nullable String number,
        String type,
        Id partner,
        @Nullable Id account,
        @Nullable Id deal,
        LocalDate date,
        BigDecimal amount,
        Id currency,
        @Nullable Id invoiceCurrency,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal listPrice,
        @Nullable BigDecimal discount,
        @Nullable BigDecimal cost,
        @Nullable Id productLine,
        @Nullable Id region,
        @Nullable Id contract,
        @Nullable LocalDate contractStart,
        @Nullable Id cosellPartner,
        @Nullable Id returns,
        @Nullable Id promotion,
        @Nullable Id seller) {
    public static final Field<String> NUMBER = Field.text("number");
    public static final Field<String> TYPE =
            Field.choice("type", "SALE", "RENEWAL", "USAGE", "RETURN", "UPSELL", "SELL_THROUGH")
                    .required();
    public static final Field<Id> PARTNER = Field.ref("partner", () -> Partner.KIND).required();
    public static final Field<Id> ACCOUNT = Field.ref("account", () -> Account.KIND);
    public static final Field<Id> DEAL = Field.ref("deal", () -> Deal.KIND);
    public static final Field<LocalDate> DATE = Field.date("date").required();
    public static final Field<BigDecimal> AMOUNT = Field.amount("amount", "currency").required();
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND).required();
    public static final Field<Id> INVOICE_CURRENCY =
            Field.ref("invoice_currency", () -> Currency.KIND);
    public static final Field<BigDecimal> QUANTITY = Field.decimal("quantity", 4);
    public static final Field<BigDecimal> LIST_PRICE = Field.amount("list_price", "currency");
    public static final Field<BigDecimal> DISCOUNT = Field.amount("discount", "currency");
    public static final Field<BigDecimal> COST = Field.amount("cost", "currency");
    public static final Field<Id> PRODUCT_LINE = Field.ref("product_line", () -> ProductLine.KIND);
    public static final Field<Id> REGION = Field.ref("region", () -> Region.KIND);
    public static final Field<Id> CONTRACT = Field.ref("contract", () -> Contract.KIND);
    public static final Field<LocalDate> CONTRACT_START = Field.date("contract_start");
    public static final Field<Id> COSELL_PARTNER = Field.ref("cosell_partner", () -> Partner.KIND);
    public static final Field<Id> RETURNS = Field.ref("returns", () -> Transaction.KIND);
    public static final Field<Id> PROMOTION = Field.ref("promotion", () -> Promotion.KIND);
    public static final Field<Id> SELLER = Field.ref("seller", () -> Person.KIND);
    public static final Kind<Transaction> KIND =
            Kind.large(
                    "transaction",
                    Transaction.class,
                    NUMBER,
                    NUMBER,
                    TYPE,
                    PARTNER,
                    ACCOUNT,
                    DEAL,
                    DATE,
                    AMOUNT,
                    CURRENCY,
                    INVOICE_CURRENCY,
                    QUANTITY,
                    LIST_PRICE,
                    DISCOUNT,
                    COST,
                    PRODUCT_LINE,
                    REGION,
                    CONTRACT,
                    CONTRACT_START,
                    COSELL_PARTNER,
                    RETURNS,
                    PROMOTION,
                    SELLER);
}
