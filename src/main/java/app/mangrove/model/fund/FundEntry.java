package app.mangrove.model.fund;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// An amount that a person credits to a partner in a fund, or takes from it, by hand.
public record FundEntry(
        Id id,
        String reason,
        Id fund,
        Id partner,
        LocalDate date,
        String type,
        BigDecimal amount,
        Id currency,
        @Nullable LocalDate expires) {
    public static final Field<String> REASON = Field.text("reason").required();
    public static final Field<Id> FUND = Field.ref("fund", () -> Fund.KIND).required();
    public static final Field<Id> PARTNER = Field.ref("partner", () -> Partner.KIND).required();
    public static final Field<LocalDate> DATE = Field.date("date").required();
    public static final Field<String> TYPE =
            Field.choice("type", "CREDIT", "CORRECTION", "TRANSFER").required();
    public static final Field<BigDecimal> AMOUNT = Field.amount("amount", "currency").required();
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND).required();
    public static final Field<LocalDate> EXPIRES = Field.date("expires");
    public static final Kind<FundEntry> KIND =
            Kind.small(
                    "fund_entry",
                    FundEntry.class,
                    REASON,
                    REASON,
                    FUND,
                    PARTNER,
                    DATE,
                    TYPE,
                    AMOUNT,
                    CURRENCY,
                    EXPIRES);
}
