package app.mangrove.model.fund;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.market.Currency;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// A purse of money for marketing: what fills it, how long its money lives, and what partners must
/// show.
///
/// Shape: `validTo` is the first day after it; null has no end. Unit: shares are fractions;
/// `rolloverCap` is the most that rolls over for one partner on one day. Activity types in
/// `noProof` need none.
public record Fund(
        Id id,
        String name,
        Id currency,
        String basis,
        String status,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String period,
        String expiry,
        @Nullable Long expiryMonths,
        @Nullable BigDecimal rolloverShare,
        @Nullable BigDecimal rolloverCap,
        @Nullable BigDecimal vendorShare,
        @Nullable Long claimDays,
        @Nullable List<String> noProof,
        @Nullable Long returnDays,
        @Nullable String description) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND).required();
    public static final Field<String> BASIS =
            Field.choice("basis", "ACCRUAL", "PROPOSAL", "HYBRID").required();
    public static final Field<String> STATUS =
            Field.choice("status", "ACTIVE", "CLOSED").required();
    public static final Field<LocalDate> VALID_FROM = Field.date("valid_from").required();
    public static final Field<LocalDate> VALID_TO = Field.date("valid_to");
    public static final Field<String> PERIOD = Field.choice("period", "YEAR", "QUARTER").required();
    public static final Field<String> EXPIRY =
            Field.choice("expiry", "MONTHS", "PERIOD_END", "NEVER").required();
    public static final Field<Long> EXPIRY_MONTHS = Field.integer("expiry_months");
    public static final Field<BigDecimal> ROLLOVER_SHARE = Field.decimal("rollover_share", 6);
    public static final Field<BigDecimal> ROLLOVER_CAP = Field.amount("rollover_cap", "currency");
    public static final Field<BigDecimal> VENDOR_SHARE = Field.decimal("vendor_share", 6);
    public static final Field<Long> CLAIM_DAYS = Field.integer("claim_days");
    public static final Field<List<String>> NO_PROOF = Field.texts("no_proof");
    public static final Field<Long> RETURN_DAYS = Field.integer("return_days");
    public static final Field<String> DESCRIPTION = Field.text("description");
    public static final Kind<Fund> KIND =
            Kind.small(
                    "fund",
                    Fund.class,
                    NAME,
                    NAME,
                    CURRENCY,
                    BASIS,
                    STATUS,
                    VALID_FROM,
                    VALID_TO,
                    PERIOD,
                    EXPIRY,
                    EXPIRY_MONTHS,
                    ROLLOVER_SHARE,
                    ROLLOVER_CAP,
                    VENDOR_SHARE,
                    CLAIM_DAYS,
                    NO_PROOF,
                    RETURN_DAYS,
                    DESCRIPTION);
}
