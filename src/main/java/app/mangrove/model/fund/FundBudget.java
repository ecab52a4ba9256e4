package app.mangrove.model.fund;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.geo.Region;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.program.PartnerType;
import app.mangrove.model.program.Tier;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What may be spent of a fund in a period: by everybody, by a segment, or set aside for one
/// partner.
///
/// Shape: with a partner it is an allocation, which is credited on `validFrom`; without, a ceiling
/// for those whom type, tier and region name. `validTo` is the first day after it.
public record FundBudget(
        Id id,
        Id fund,
        @Nullable Id partner,
        @Nullable Id type,
        @Nullable Id tier,
        @Nullable Id region,
        BigDecimal amount,
        Id currency,
        LocalDate validFrom,
        LocalDate validTo,
        @Nullable String note) {
    public static final Field<Id> FUND = Field.ref("fund", () -> Fund.KIND).required();
    public static final Field<Id> PARTNER = Field.ref("partner", () -> Partner.KIND);
    public static final Field<Id> TYPE = Field.ref("type", () -> PartnerType.KIND);
    public static final Field<Id> TIER = Field.ref("tier", () -> Tier.KIND);
    public static final Field<Id> REGION = Field.ref("region", () -> Region.KIND);
    public static final Field<BigDecimal> AMOUNT = Field.amount("amount", "currency").required();
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND).required();
    public static final Field<LocalDate> VALID_FROM = Field.date("valid_from").required();
    public static final Field<LocalDate> VALID_TO = Field.date("valid_to").required();
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<FundBudget> KIND =
            Kind.small(
                    "fund_budget",
                    FundBudget.class,
                    NOTE,
                    FUND,
                    PARTNER,
                    TYPE,
                    TIER,
                    REGION,
                    AMOUNT,
                    CURRENCY,
                    VALID_FROM,
                    VALID_TO,
                    NOTE);
}
