package app.mangrove.model.plan;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/// An amount that a person gives or takes by hand, as a line of its own; only approved ones count.
///
/// Shape: in the currency of its plan; `date` lies in the month that it is paid in. Proof is
/// attached to the row.
public record Adjustment(
        Id id,
        Id plan,
        Id partner,
        LocalDate date,
        BigDecimal amount,
        Id currency,
        String status,
        String reason,
        @Nullable Id approver) {
    public static final Field<Id> PLAN = Field.ref("plan", () -> IncentivePlan.KIND).required();
    public static final Field<Id> PARTNER = Field.ref("partner", () -> Partner.KIND).required();
    public static final Field<LocalDate> DATE = Field.date("date").required();
    public static final Field<BigDecimal> AMOUNT = Field.amount("amount", "currency").required();
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND).required();
    public static final Field<String> STATUS =
            Field.choice("status", "PROPOSED", "APPROVED", "REJECTED").required();
    public static final Field<String> REASON = Field.text("reason").required();
    public static final Field<Id> APPROVER = Field.ref("approver", () -> Person.KIND);
    public static final Kind<Adjustment> KIND =
            Kind.small(
                    "adjustment",
                    Adjustment.class,
                    REASON,
                    PLAN,
                    PARTNER,
                    DATE,
                    AMOUNT,
                    CURRENCY,
                    STATUS,
                    REASON,
                    APPROVER);
}
