package app.mangrove.model.deal;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.partner.Partner;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A partner's dated introduction of an account.
public record Referral(
        Id id, Id partner, Id account, @Nullable Id deal, LocalDate date, @Nullable String note) {
    public static final Field<Id> PARTNER = Field.ref("partner", () -> Partner.KIND).required();
    public static final Field<Id> ACCOUNT = Field.ref("account", () -> Account.KIND).required();
    public static final Field<Id> DEAL = Field.ref("deal", () -> Deal.KIND);
    public static final Field<LocalDate> DATE = Field.date("date").required();
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<Referral> KIND =
            Kind.large("referral", Referral.class, NOTE, PARTNER, ACCOUNT, DEAL, DATE, NOTE);
}
