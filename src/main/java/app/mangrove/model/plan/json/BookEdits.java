package app.mangrove.model.plan.json;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.plan.Adjustment;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.model.plan.PartnerAgreement;
import app.mangrove.model.plan.PaymentPolicy;
import app.mangrove.model.plan.PlanVersion;
import app.mangrove.model.plan.terms.Agreement;
import app.mangrove.model.plan.terms.Correction;
import app.mangrove.model.plan.terms.Payment;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.model.plan.terms.PlanBook;
import app.mangrove.model.plan.terms.Stored;
import app.mangrove.model.plan.terms.Version;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Makes the rows of a book, which [PlanRows#book] reads back: active plans with approved versions,
/// policies, agreements, approved adjustments.
public final class BookEdits {
    private final Ids ids;
    private final PlanBook book;
    private final List<Edit> edits = new ArrayList<>();

    /// The ids of new rows by a text that is unique in the book, and of the currencies (by code)
    /// and partners (by key) that it names.
    public record Ids(
            Function<String, Id> fresh,
            Function<String, Id> currency,
            Function<String, Id> partner) {
        /// The id of a plan of the book.
        public Id plan(String name) {
            return fresh.apply("plan/" + name);
        }

        /// The id of the version of a plan that holds from a day.
        public Id version(String plan, LocalDate from) {
            return fresh.apply("version/" + plan + "/" + from);
        }
    }

    private BookEdits(PlanBook book, Ids ids) {
        this.book = book;
        this.ids = ids;
    }

    /// The edits that add a book to a workspace. Errors: `ids` throws for what it does not know.
    public static List<Edit> of(PlanBook book, Ids ids) {
        BookEdits made = new BookEdits(book, ids);
        for (int i = 0; i < book.plans().size(); i++) {
            made.plan(book.plans().get(i), i + 1L);
        }
        book.payments().forEach(made::payment);
        book.agreements().forEach(made::agreement);
        for (int i = 0; i < book.corrections().size(); i++) {
            made.correction(book.corrections().get(i), i);
        }
        return List.copyOf(made.edits);
    }

    /// The JSON of what a plan says for all its versions.
    public static String rules(Plan plan) {
        return PlanJson.text(
                new Stored.PlanRules(
                        plan.purse(),
                        plan.exchange(),
                        plan.versionBy(),
                        plan.holdback(),
                        plan.budget()));
    }

    /// The JSON of what a version pays for.
    public static String rules(Version version) {
        return PlanJson.text(new Stored.VersionRules(version.components(), version.limits()));
    }

    private void plan(Plan plan, long position) {
        edits.add(
                Edit.add(IncentivePlan.KIND, ids.plan(plan.name()))
                        .and(IncentivePlan.NAME, plan.name())
                        .and(IncentivePlan.CURRENCY, ids.currency.apply(plan.currency()))
                        .and(IncentivePlan.STATUS, "ACTIVE")
                        .and(IncentivePlan.POSITION, position)
                        .and(IncentivePlan.TERMS, rules(plan)));
        for (Version version : plan.versions()) {
            Edit.Put put =
                    Edit.add(PlanVersion.KIND, ids.version(plan.name(), version.from()))
                            .and(PlanVersion.PLAN, ids.plan(plan.name()))
                            .and(PlanVersion.VALID_FROM, version.from())
                            .and(PlanVersion.STATUS, "APPROVED")
                            .and(PlanVersion.TERMS, rules(version));
            @Nullable LocalDate until = version.until();
            edits.add(until == null ? put : put.and(PlanVersion.VALID_TO, until));
        }
    }

    private void payment(Payment payment) {
        edits.add(
                Edit.add(PaymentPolicy.KIND, ids.fresh.apply("payment/" + payment.name()))
                        .and(PaymentPolicy.NAME, payment.name())
                        .and(PaymentPolicy.CURRENCY, ids.currency.apply(payment.currency()))
                        .and(
                                PaymentPolicy.TERMS,
                                PlanJson.text(
                                        new Stored.PaymentRules(
                                                payment.plans(),
                                                payment.stacks(),
                                                payment.limits(),
                                                payment.carry(),
                                                payment.payout()))));
    }

    private void agreement(Agreement agreement) {
        Edit.Put put =
                Edit.add(PartnerAgreement.KIND, ids.fresh.apply("agreement/" + agreement.name()))
                        .and(PartnerAgreement.NAME, agreement.name())
                        .and(PartnerAgreement.PLAN, ids.plan(agreement.plan()))
                        .and(PartnerAgreement.PARTNERS, agreement.partners().text())
                        .and(PartnerAgreement.VALID_FROM, agreement.from())
                        .and(
                                PartnerAgreement.TERMS,
                                PlanJson.text(new Stored.AgreementRules(agreement.components())));
        @Nullable LocalDate until = agreement.until();
        edits.add(until == null ? put : put.and(PartnerAgreement.VALID_TO, until));
    }

    private void correction(Correction correction, int number) {
        String currency =
                book.plan(correction.plan()).map(Plan::currency).orElse(correction.plan());
        edits.add(
                Edit.add(Adjustment.KIND, ids.fresh.apply("adjustment/" + number))
                        .and(Adjustment.PLAN, ids.plan(correction.plan()))
                        .and(Adjustment.PARTNER, ids.partner.apply(correction.partner()))
                        .and(Adjustment.DATE, correction.date())
                        .and(Adjustment.AMOUNT, correction.amount().setScale(4))
                        .and(Adjustment.CURRENCY, ids.currency.apply(currency))
                        .and(Adjustment.STATUS, "APPROVED")
                        .and(Adjustment.REASON, correction.reason()));
    }
}
