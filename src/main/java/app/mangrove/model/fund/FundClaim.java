package app.mangrove.model.fund;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.market.Currency;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What a partner wants back for an approved activity, with an invoice; its proof is attached to
/// the row.
public record FundClaim(
        Id id,
        String invoice,
        Id request,
        LocalDate invoiceDate,
        BigDecimal amount,
        Id currency,
        String status,
        LocalDate submitted,
        @Nullable LocalDate decided,
        @Nullable String decidedBy,
        @Nullable BigDecimal approved,
        @Nullable LocalDate reimbursed,
        @Nullable Boolean distinctService,
        @Nullable String reason) {
    public static final Field<String> INVOICE = Field.text("invoice").required();
    public static final Field<Id> REQUEST = Field.ref("request", () -> FundRequest.KIND).required();
    public static final Field<LocalDate> INVOICE_DATE = Field.date("invoice_date").required();
    public static final Field<BigDecimal> AMOUNT = Field.amount("amount", "currency").required();
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND).required();
    public static final Field<String> STATUS =
            Field.choice("status", "SUBMITTED", "APPROVED", "REJECTED", "REIMBURSED").required();
    public static final Field<LocalDate> SUBMITTED = Field.date("submitted").required();
    public static final Field<LocalDate> DECIDED = Field.date("decided");
    public static final Field<String> DECIDED_BY = Field.word("decided_by");
    public static final Field<BigDecimal> APPROVED = Field.amount("approved", "currency");
    public static final Field<LocalDate> REIMBURSED = Field.date("reimbursed");
    public static final Field<Boolean> DISTINCT_SERVICE = Field.bool("distinct_service");
    public static final Field<String> REASON = Field.text("reason");
    public static final Kind<FundClaim> KIND =
            Kind.small(
                    "fund_claim",
                    FundClaim.class,
                    INVOICE,
                    INVOICE,
                    REQUEST,
                    INVOICE_DATE,
                    AMOUNT,
                    CURRENCY,
                    STATUS,
                    SUBMITTED,
                    DECIDED,
                    DECIDED_BY,
                    APPROVED,
                    REIMBURSED,
                    DISTINCT_SERVICE,
                    REASON);
}
