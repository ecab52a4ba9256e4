package app.mangrove.model.settle;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.market.Currency;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/// Statements that are paid together, from preparing to paid. Nothing is ever sent: an export is a
/// file that a person hands to the bank.
public record PayoutBatch(
        Id id,
        String name,
        LocalDate date,
        Id currency,
        String status,
        String format,
        BigDecimal total,
        Long payments,
        @Nullable String preparedBy,
        @Nullable String approvedBy,
        @Nullable Instant exportedAt,
        @Nullable String fileHash,
        @Nullable LocalDate paidOn,
        @Nullable String note) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<LocalDate> DATE = Field.date("date").required();
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND).required();
    public static final Field<String> STATUS =
            Field.choice("status", "DRAFT", "APPROVED", "EXPORTED", "PAID").required();
    public static final Field<String> FORMAT = Field.choice("format", "SEPA", "CSV").required();
    public static final Field<BigDecimal> TOTAL = Field.amount("total", "currency").required();
    public static final Field<Long> PAYMENTS = Field.integer("payments").required();
    public static final Field<String> PREPARED_BY = Field.word("prepared_by");
    public static final Field<String> APPROVED_BY = Field.word("approved_by");
    public static final Field<Instant> EXPORTED_AT = Field.instant("exported_at");
    public static final Field<String> FILE_HASH = Field.text("file_hash");
    public static final Field<LocalDate> PAID_ON = Field.date("paid_on");
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<PayoutBatch> KIND =
            Kind.small(
                    "payout_batch",
                    PayoutBatch.class,
                    NAME,
                    NAME,
                    DATE,
                    CURRENCY,
                    STATUS,
                    FORMAT,
                    TOTAL,
                    PAYMENTS,
                    PREPARED_BY,
                    APPROVED_BY,
                    EXPORTED_AT,
                    FILE_HASH,
                    PAID_ON,
                    NOTE);
}
