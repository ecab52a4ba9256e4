package app.mangrove.model.plan;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.market.Currency;

import org.jspecify.annotations.Nullable;

/// Which plans are paid together, and how.
///
/// Shape: `terms` is the JSON of `PaymentRules`: plans by name, stacks, limits, carry, payout.
public record PaymentPolicy(
        Id id,
        String name,
        Id currency,
        String terms,
        @Nullable String description,
        @Nullable Boolean archived) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND).required();
    public static final Field<String> TERMS = Field.text("terms").required();
    public static final Field<String> DESCRIPTION = Field.text("description");
    public static final Field<Boolean> ARCHIVED = Field.bool("archived");
    public static final Kind<PaymentPolicy> KIND =
            Kind.small(
                    "payment_policy",
                    PaymentPolicy.class,
                    NAME,
                    NAME,
                    CURRENCY,
                    TERMS,
                    DESCRIPTION,
                    ARCHIVED);
}
