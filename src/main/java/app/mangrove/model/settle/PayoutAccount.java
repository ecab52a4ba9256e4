package app.mangrove.model.settle;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;

import org.jspecify.annotations.Nullable;

/// The bank account that a partner is paid to. Personal data: a holder may be a person.
public record PayoutAccount(
        Id id,
        Id partner,
        String holder,
        String iban,
        @Nullable String bic,
        @Nullable Id currency,
        @Nullable Boolean archived) {
    public static final Field<Id> PARTNER = Field.ref("partner", () -> Partner.KIND).required();
    public static final Field<String> HOLDER = Field.text("holder").required().personal();
    public static final Field<String> IBAN = Field.text("iban").required().personal();
    public static final Field<String> BIC = Field.text("bic").personal();
    public static final Field<Id> CURRENCY = Field.ref("currency", () -> Currency.KIND);
    public static final Field<Boolean> ARCHIVED = Field.bool("archived");
    public static final Kind<PayoutAccount> KIND =
            Kind.small(
                    "payout_account",
                    PayoutAccount.class,
                    HOLDER,
                    PARTNER,
                    HOLDER,
                    IBAN,
                    BIC,
                    CURRENCY,
                    ARCHIVED);
}
