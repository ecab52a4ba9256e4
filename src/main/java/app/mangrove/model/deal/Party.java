package app.mangrove.model.deal;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.partner.Partner;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/// A further partner of a deal, in a role and with a share of the credit.
public record Party(
        Id id,
        Id deal,
        Id partner,
        String role,
        @Nullable BigDecimal credit,
        @Nullable String note) {
    public static final Field<Id> DEAL = Field.ref("deal", () -> Deal.KIND).required();
    public static final Field<Id> PARTNER = Field.ref("partner", () -> Partner.KIND).required();
    public static final Field<String> ROLE =
            Field.choice(
                            "role",
                            "SOURCE",
                            "SELL",
                            "INFLUENCE",
                            "IMPLEMENT",
                            "DELIVER",
                            "FULFIL",
                            "MARKETPLACE")
                    .required();
    public static final Field<BigDecimal> CREDIT = Field.decimal("credit", 6);
    public static final Field<String> NOTE = Field.text("note");
    public static final Kind<Party> KIND =
            Kind.large("party", Party.class, NOTE, DEAL, PARTNER, ROLE, CREDIT, NOTE);
}
