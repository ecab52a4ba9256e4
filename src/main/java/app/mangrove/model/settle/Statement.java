package app.mangrove.model.settle;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What a partner earned by one policy in a closed period, frozen.
///
/// Shape: `carriedIn` plus `net` is `payable` when positive, else `carriedOut`; `headHash` is the
/// head of the log at `knownAt`.
public record Statement(
        Id id,
        String number,
        Id partner,
        String policy,
        String period,
        LocalDate periodFrom,
        LocalDate periodTo,
        Id currency,
        BigDecimal earned,
        BigDecimal adjustments,
        BigDecimal net,
        BigDecimal carriedIn,
        BigDecimal carriedOut,
        BigDecimal payable,
        Id payoutCurrency,
        @Nullable BigDecimal payout,
        String status,
        Long knownAt,
        @Nullable String headHash,
        @Nullable Id batch,
        @Nullable String note) {
    public static final Field<String> NUMBER = Field.text("number").required();
    public static final Field<Id> PARTNER = Field.ref("partner", () -> Partner.KIND).required();
    public static final Field<String> POLICY = Field.word("policy").required();
    public static final Field<String> PERIOD = Field.word("period").required();
    public static final Field<LocalDate> PERIOD_FROM = Field.date("period_from").required();
    public static final Field<LocalDate> PERIOD_TO = Field.date("period_to").required();
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND).required();
    public static final Field<BigDecimal> EARNED = Field.amount("earned", "currency").required();
    public static final Field<BigDecimal> ADJUSTMENTS =
            Field.amount("adjustments", "currency").required();
    public static final Field<BigDecimal> NET = Field.amount("net", "currency").required();
    public static final Field<BigDecimal> CARRIED_IN =
            Field.amount("carried_in", "currency").required();
    public static final Field<BigDecimal> CARRIED_OUT =
            Field.amount("carried_out", "currency").required();
    public static final Field<BigDecimal> PAYABLE = Field.amount("payable", "currency").required();
    public static final Field<Id> PAYOUT_CURRENCY =
            Field.ref("payout_currency", () -> Currency.KIND).required();
    public static final Field<BigDecimal> PAYOUT = Field.amount("payout", "payout_currency");
    public static final Field<String> STATUS =
            Field.choice("status", "DRAFT", "APPROVED", "IN_BATCH", "PAID", "HELD", "DISPUTED")
                    .required();
    public static final Field<Long> KNOWN_AT = Field.integer("known_at").required();
    public static final Field<String> HEAD_HASH = Field.text("head_hash");
    public static final Field<Id> BATCH = Field.ref("batch", () -> PayoutBatch.KIND);
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<Statement> KIND =
            Kind.large(
                    "statement",
                    Statement.class,
                    NUMBER,
                    NUMBER,
                    PARTNER,
                    POLICY,
                    PERIOD,
                    PERIOD_FROM,
                    PERIOD_TO,
                    CURRENCY,
                    EARNED,
                    ADJUSTMENTS,
                    NET,
                    CARRIED_IN,
                    CARRIED_OUT,
                    PAYABLE,
                    PAYOUT_CURRENCY,
                    PAYOUT,
                    STATUS,
                    KNOWN_AT,
                    HEAD_HASH,
                    BATCH,
                    NOTE);
}
