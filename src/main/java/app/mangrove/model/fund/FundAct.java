package app.mangrove.model.fund;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.market.Currency;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// One act on a request or a claim: who did what, when, and why.
public record FundAct(
        Id id,
        Id request,
        @Nullable Id claim,
        String act,
        LocalDate date,
        @Nullable String actor,
        @Nullable BigDecimal amount,
        @Nullable Id currency,
        @Nullable LocalDate until,
        @Nullable String reason) {
    public static final Field<Id> REQUEST = Field.ref("request", () -> FundRequest.KIND).required();
    public static final Field<Id> CLAIM = Field.ref("claim", () -> FundClaim.KIND);
    public static final Field<String> ACT =
            Field.choice(
                            "act",
                            "SUBMITTED",
                            "APPROVED",
                            "REJECTED",
                            "EXTENDED",
                            "CLOSED",
                            "EXPIRED",
                            "CLAIMED",
                            "CLAIM_APPROVED",
                            "CLAIM_REJECTED",
                            "REIMBURSED")
                    .required();
    public static final Field<LocalDate> DATE = Field.date("date").required();
    public static final Field<String> ACTOR = Field.word("actor");
    public static final Field<BigDecimal> AMOUNT = Field.amount("amount", "currency");
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND);
    public static final Field<LocalDate> UNTIL = Field.date("until");
    public static final Field<String> REASON = Field.text("reason");
    public static final Kind<FundAct> KIND =
            Kind.small(
                    "fund_act",
                    FundAct.class,
                    REASON,
                    REQUEST,
                    CLAIM,
                    ACT,
                    DATE,
                    ACTOR,
                    AMOUNT,
                    CURRENCY,
                    UNTIL,
                    REASON);
}
