package app.mangrove.incentive.agree;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.model.plan.PartnerAgreement;
import app.mangrove.model.plan.check.PlanCheck;
import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.json.PlanRows;
import app.mangrove.model.plan.terms.Agreement;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Measure;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.model.plan.terms.PlanBook;
import app.mangrove.model.plan.terms.RatePart;
import app.mangrove.model.plan.terms.Stored;
import app.mangrove.model.plan.terms.Version;
import app.mangrove.model.query.Filter;
import app.mangrove.model.query.Operator;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An agreement as a person writes it: another rate of one component of a plan, for a partner or
/// for those that a condition means, for some time.
///
/// Shape: without a partner the condition counts; `until` is the first day that it no longer holds.
public record AgreementDraft(
        String name,
        Id plan,
        String component,
        String rate,
        @Nullable Id partner,
        String partners,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String reason,
        @Nullable Id approver) {

    /// The terms of a plan that hold on a day, else its first.
    public static List<Component> components(Ecosystem ecosystem, Id plan, LocalDate day) {
        return terms(ecosystem, plan).stream()
                .flatMap(terms -> version(terms, day).stream())
                .flatMap(version -> version.components().stream())
                .toList();
    }

    private static Optional<Plan> terms(Ecosystem ecosystem, Id plan) {
        return ecosystem
                .find(IncentivePlan.KIND, plan)
                .flatMap(row ->
                        Optional.ofNullable(
                                PlanRows.plan(ecosystem, row, List.of("APPROVED")).value()));
    }

    private static Optional<Version> version(Plan plan, LocalDate day) {
        return plan.versions().stream()
                .filter(version -> version.holdsOn(day))
                .findFirst()
                .or(() -> plan.versions().stream().findFirst());
    }

    /// The new row, and what it comes to in a book of plans.
    public record Written(Edit edit, Agreement agreement) {
        /// A book with the agreement, to be tried before anything is kept.
        public PlanBook in(PlanBook book) {
            List<Agreement> all = new ArrayList<>(book.agreements());
            all.add(agreement);
            return new PlanBook(book.plans(), book.payments(), all, book.corrections());
        }
    }

    /// The new row. Errors: `agreement.…` with what to mend, `filter.…`, `plan.check.…`.
    public Outcome<Written> write(Ecosystem ecosystem, Id id) {
        if (from == null) {
            return Outcome.failed("agreement.no-day");
        }
        if (name.isBlank()) {
            return Outcome.failed("agreement.no-name");
        }
        if (reason.isBlank()) {
            return Outcome.failed("agreement.no-reason");
        }
        if (partner == null && partners.isBlank()) {
            return Outcome.failed("agreement.nobody");
        }
        Outcome<Filter> whom =
                partner == null
                        ? Filter.parse(partners)
                        : Outcome.ok(Filter.test("id", Operator.IS, partner.toString()));
        return whom.flatMap(filter -> write(ecosystem, id, from, filter));
    }

    private Outcome<Written> write(Ecosystem ecosystem, Id id, LocalDate first, Filter whom) {
        Optional<Plan> terms = terms(ecosystem, plan);
        Optional<Component> part =
                terms.flatMap(all -> version(all, first)).stream()
                        .flatMap(version -> version.components().stream())
                        .filter(one -> one.name().equals(component))
                        .findFirst();
        if (terms.isEmpty() || part.isEmpty()) {
            return Outcome.failed("agreement.no-part", component);
        }
        return rate(part.get(), rate)
                .flatMap(number -> {
                    Component other = with(part.get(), number);
                    Agreement agreement =
                            new Agreement(
                                    name, terms.get().name(), whom, first, until, List.of(other));
                    List<Problem> problems =
                            PlanCheck.of(
                                    new PlanBook(
                                            List.of(terms.get()),
                                            List.of(),
                                            List.of(agreement),
                                            List.of()));
                    return problems.isEmpty()
                            ? Outcome.ok(new Written(row(id, first, other), agreement))
                            : Outcome.failed(problems.getFirst());
                });
    }

    private Edit row(Id id, LocalDate first, Component other) {
        return Edit.add(PartnerAgreement.KIND, id)
                .and(PartnerAgreement.NAME, name.strip())
                .and(PartnerAgreement.PLAN, plan)
                .and(PartnerAgreement.PARTNER, partner)
                .and(PartnerAgreement.PARTNERS, partner == null ? partners.strip() : null)
                .and(PartnerAgreement.VALID_FROM, first)
                .and(PartnerAgreement.VALID_TO, until)
                .and(
                        PartnerAgreement.TERMS,
                        PlanJson.text(new Stored.AgreementRules(List.of(other))))
                .and(PartnerAgreement.REASON, reason.strip())
                .and(PartnerAgreement.APPROVER, approver);
    }

    private static Component with(Component part, BigDecimal rate) {
        return new Component(
                part.name(),
                part.rows(),
                part.payee(),
                part.payees(),
                part.measure(),
                part.reach(),
                part.window(),
                part.settlement(),
                List.of(new RatePart.Flat(rate)),
                part.factors(),
                part.rounding(),
                part.limits(),
                part.returns());
    }

    /// What a person typed, such as `12 %` or `0.12`; money a unit where units are measured.
    static Outcome<BigDecimal> rate(Component part, String typed) {
        String text = typed.strip().replace(',', '.');
        boolean percent = text.endsWith("%");
        try {
            BigDecimal number =
                    new BigDecimal(percent ? text.substring(0, text.length() - 1).strip() : text);
            BigDecimal rate = percent ? number.movePointLeft(2) : number;
            boolean money = part.measure() instanceof Measure.Money;
            boolean odd = money && !percent && rate.compareTo(BigDecimal.ONE) > 0;
            return rate.signum() < 0 || odd || rate.precision() > 18
                    ? Outcome.failed("agreement.rate", typed)
                    : Outcome.ok(rate);
        } catch (NumberFormatException e) {
            return Outcome.failed("agreement.rate", typed);
        }
    }
}
