package app.mangrove.model.plan;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.partner.Partner;
import app.mangrove.model.partner.Person;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Other terms of a plan for one partner, or for those that a condition names, in a period.
///
/// Shape: `terms` is the JSON of `AgreementRules`: the components that stand in place of the
/// plan's; `partners` is the text of a filter over partners.
public record PartnerAgreement(
        Id id,
        String name,
        Id plan,
        @Nullable Id partner,
        @Nullable String partners,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String terms,
        @Nullable String reason,
        @Nullable Id approver) {
    public static final Field<String> NAME = Field.text("name").required();
    public static final Field<Id> PLAN = Field.ref("plan", () -> IncentivePlan.KIND).required();
    public static final Field<Id> PARTNER = Field.ref("partner", () -> Partner.KIND);
    public static final Field<String> PARTNERS = Field.text("partners");
    public static final Field<LocalDate> VALID_FROM = Field.date("valid_from").required();
    public static final Field<LocalDate> VALID_TO = Field.date("valid_to");
    public static final Field<String> TERMS = Field.text("terms").required();
    public static final Field<String> REASON = Field.text("reason");
    public static final Field<Id> APPROVER = Field.ref("approver", () -> Person.KIND);
    public static final Kind<PartnerAgreement> KIND =
            Kind.small(
                    "partner_agreement",
                    PartnerAgreement.class,
                    NAME,
                    NAME,
                    PLAN,
                    PARTNER,
                    PARTNERS,
                    VALID_FROM,
                    VALID_TO,
                    TERMS,
                    REASON,
                    APPROVER);
}
