package app.mangrove.model.fund;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What a partner wants to do with money of a fund, and what was decided.
///
/// Shape: `requested` is the part that we are asked to pay of `totalCost`; `ends` is the last day
/// of the activity; `claimBy` the last day on which it may be claimed.
public record FundRequest(
        Id id,
        String title,
        Id fund,
        Id partner,
        String activityType,
        LocalDate starts,
        LocalDate ends,
        @Nullable Long expectedLeads,
        @Nullable BigDecimal expectedPipeline,
        BigDecimal totalCost,
        BigDecimal requested,
        Id currency,
        String status,
        @Nullable LocalDate submitted,
        @Nullable LocalDate decided,
        @Nullable String decidedBy,
        @Nullable BigDecimal approved,
        @Nullable LocalDate claimBy,
        @Nullable LocalDate ended,
        @Nullable String reason,
        @Nullable String detail) {
    public static final Field<String> TITLE = Field.text("title").required();
    public static final Field<Id> FUND = Field.ref("fund", () -> Fund.KIND).required();
    public static final Field<Id> PARTNER = Field.ref("partner", () -> Partner.KIND).required();
    public static final Field<String> ACTIVITY_TYPE =
            Field.choice(
                            "activity_type",
                            "EVENT",
                            "WEBINAR",
                            "DIGITAL",
                            "CONTENT",
                            "TRAINING",
                            "PRINT",
                            "TELEMARKETING",
                            "OTHER")
                    .required();
    public static final Field<LocalDate> STARTS = Field.date("starts").required();
    public static final Field<LocalDate> ENDS = Field.date("ends").required();
    public static final Field<Long> EXPECTED_LEADS = Field.integer("expected_leads");
    public static final Field<BigDecimal> EXPECTED_PIPELINE =
            Field.amount("expected_pipeline", "currency");
    public static final Field<BigDecimal> TOTAL_COST =
            Field.amount("total_cost", "currency").required();
    public static final Field<BigDecimal> REQUESTED =
            Field.amount("requested", "currency").required();
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND).required();
    public static final Field<String> STATUS =
            Field.choice(
                            "status",
                            "DRAFT",
                            "SUBMITTED",
                            "APPROVED",
                            "REJECTED",
                            "CLOSED",
                            "EXPIRED")
                    .required();
    public static final Field<LocalDate> SUBMITTED = Field.date("submitted");
    public static final Field<LocalDate> DECIDED = Field.date("decided");
    public static final Field<String> DECIDED_BY = Field.word("decided_by");
    public static final Field<BigDecimal> APPROVED = Field.amount("approved", "currency");
    public static final Field<LocalDate> CLAIM_BY = Field.date("claim_by");
    public static final Field<LocalDate> ENDED = Field.date("ended");
    public static final Field<String> REASON = Field.text("reason");
    public static final Field<String> DETAIL = Field.text("detail");
    public static final Kind<FundRequest> KIND =
            Kind.small(
                    "fund_request",
                    FundRequest.class,
                    TITLE,
                    TITLE,
                    FUND,
                    PARTNER,
                    ACTIVITY_TYPE,
                    STARTS,
                    ENDS,
                    EXPECTED_LEADS,
                    EXPECTED_PIPELINE,
                    TOTAL_COST,
                    REQUESTED,
                    CURRENCY,
                    STATUS,
                    SUBMITTED,
                    DECIDED,
                    DECIDED_BY,
                    APPROVED,
                    CLAIM_BY,
                    ENDED,
                    REASON,
                    DETAIL);
}
