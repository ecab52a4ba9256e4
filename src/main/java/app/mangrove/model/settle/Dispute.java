package app.mangrove.model.settle;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.plan.Adjustment;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A partner's objection to a statement or one of its lines, until a deadline.
public record Dispute(
        Id id,
        Id partner,
        Id statement,
        @Nullable Id line,
        String reason,
        @Nullable BigDecimal claimed,
        @Nullable Id currency,
        LocalDate opened,
        LocalDate deadline,
        String status,
        @Nullable String resolution,
        @Nullable LocalDate resolved,
        @Nullable Id adjustment) {
    public static final Field<Id> PARTNER = Field.ref("partner", () -> Partner.KIND).required();
    public static final Field<Id> STATEMENT =
            Field.ref("statement", () -> Statement.KIND).required();
    public static final Field<Id> LINE = Field.ref("line", () -> StatementLine.KIND);
    public static final Field<String> REASON = Field.text("reason").required();
    public static final Field<BigDecimal> CLAIMED = Field.amount("claimed", "currency");
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND);
    public static final Field<LocalDate> OPENED = Field.date("opened").required();
    public static final Field<LocalDate> DEADLINE = Field.date("deadline").required();
    public static final Field<String> STATUS =
            Field.choice(
                            "status",
                            "OPEN",
                            "UNDER_REVIEW",
                            "ACCEPTED",
                            "REJECTED",
                            "WITHDRAWN",
                            "LAPSED")
                    .required();
    public static final Field<String> RESOLUTION = Field.text("resolution");
    public static final Field<LocalDate> RESOLVED = Field.date("resolved");
    public static final Field<Id> ADJUSTMENT = Field.ref("adjustment", () -> Adjustment.KIND);
    public static final Kind<Dispute> KIND =
            Kind.small(
                    "dispute",
                    Dispute.class,
                    REASON,
                    PARTNER,
                    STATEMENT,
                    LINE,
                    REASON,
                    CLAIMED,
                    CURRENCY,
                    OPENED,
                    DEADLINE,
                    STATUS,
                    RESOLUTION,
                    RESOLVED,
                    ADJUSTMENT);
}
