package app.mangrove.model.plan.json;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.Table;
import app.mangrove.model.market.Currency;
import app.mangrove.model.partner.Partner;
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
import app.mangrove.model.query.Filter;
import app.mangrove.model.query.Operator;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Makes the book that a workspace pays by of its rows: active plans, approved versions, policies
/// that are not archived, agreements, approved adjustments.
///
/// Errors: `plan.json.…` of a row's terms, its name first in the place; such a row is left out.
public final class PlanRows {
    private final Ecosystem ecosystem;
    private final List<Problem> problems = new ArrayList<>();

    private PlanRows(Ecosystem ecosystem) {
        this.ecosystem = ecosystem;
    }

    /// The book of a snapshot, with what was wrong with its rows.
    public static PlanJson.Parsed<PlanBook> book(Ecosystem ecosystem) {
        PlanRows rows = new PlanRows(ecosystem);
        PlanBook book =
                new PlanBook(rows.plans(), rows.payments(), rows.agreements(), rows.corrections());
        return new PlanJson.Parsed<>(book, rows.problems);
    }

    /// One plan with the versions of some states, as the designer shows drafts.
    public static PlanJson.Parsed<Plan> plan(
            Ecosystem ecosystem, IncentivePlan plan, List<String> statuses) {
        PlanRows rows = new PlanRows(ecosystem);
        @Nullable Plan made = rows.plan(plan, statuses);
        return new PlanJson.Parsed<>(made, rows.problems);
    }

    private <T> @Nullable T terms(String name, @Nullable String json, Class<T> type) {
        PlanJson.Parsed<T> parsed = PlanJson.parse(json == null ? "{}" : json, type);
        for (Problem problem : parsed.problems()) {
            problems.add(Problem.of("plan.row", name, problem));
        }
        return parsed.value();
    }

    private String code(Id currency) {
        return ecosystem.find(Currency.KIND, currency).map(Currency::code).orElse("");
    }

    private List<Plan> plans() {
        List<Plan> plans = new ArrayList<>();
        ecosystem.all(IncentivePlan.KIND).stream()
                .filter(plan -> plan.status().equals("ACTIVE"))
                .sorted(
                        Comparator.comparing((IncentivePlan p) ->
                                        Objects.requireNonNullElse(p.position(), Long.MAX_VALUE))
                                .thenComparing(IncentivePlan::name))
                .forEach(row -> {
                    Plan plan = plan(row, List.of("APPROVED"));
                    if (plan != null) {
                        plans.add(plan);
                    }
                });
        return plans;
    }

    private @Nullable Plan plan(IncentivePlan row, List<String> statuses) {
        Stored.PlanRules rules = terms(row.name(), row.terms(), Stored.PlanRules.class);
        List<Version> versions = new ArrayList<>();
        ecosystem.all(PlanVersion.KIND).stream()
                .filter(version -> version.plan().equals(row.id()))
                .filter(version -> statuses.contains(version.status()))
                .sorted(Comparator.comparing(PlanVersion::validFrom))
                .forEach(version -> {
                    String name = row.name() + " · " + version.validFrom();
                    Stored.VersionRules own =
                            terms(name, version.terms(), Stored.VersionRules.class);
                    if (own != null) {
                        versions.add(
                                new Version(
                                        version.validFrom(),
                                        version.validTo(),
                                        own.components(),
                                        own.limits()));
                    }
                });
        return rules == null
                ? null
                : new Plan(
                        row.name(),
                        code(row.currency()),
                        rules.purse(),
                        rules.exchange(),
                        rules.versionBy(),
                        versions,
                        rules.holdback(),
                        rules.budget());
    }

    private List<Payment> payments() {
        List<Payment> payments = new ArrayList<>();
        for (PaymentPolicy row : ecosystem.all(PaymentPolicy.KIND)) {
            Stored.PaymentRules rules =
                    Boolean.TRUE.equals(row.archived())
                            ? null
                            : terms(row.name(), row.terms(), Stored.PaymentRules.class);
            if (rules != null) {
                payments.add(
                        new Payment(
                                row.name(),
                                code(row.currency()),
                                rules.plans(),
                                rules.stacks(),
                                rules.limits(),
                                rules.carry(),
                                rules.payout()));
            }
        }
        return payments;
    }

    private String plan(Id id) {
        return ecosystem.find(IncentivePlan.KIND, id).map(IncentivePlan::name).orElse("");
    }

    private boolean isActive(Id plan) {
        return ecosystem
                .find(IncentivePlan.KIND, plan)
                .map(row -> row.status().equals("ACTIVE"))
                .orElse(false);
    }

    private List<Agreement> agreements() {
        List<Agreement> agreements = new ArrayList<>();
        for (PartnerAgreement row : ecosystem.all(PartnerAgreement.KIND)) {
            Stored.AgreementRules rules =
                    isActive(row.plan())
                            ? terms(row.name(), row.terms(), Stored.AgreementRules.class)
                            : null;
            Filter partners = partners(row);
            if (rules != null && partners != null) {
                agreements.add(
                        new Agreement(
                                row.name(),
                                plan(row.plan()),
                                partners,
                                row.validFrom(),
                                row.validTo(),
                                rules.components()));
            }
        }
        return agreements;
    }

    private @Nullable Filter partners(PartnerAgreement row) {
        Id partner = row.partner();
        if (partner != null) {
            return Filter.test("id", Operator.IS, partner.toString());
        }
        String text = Objects.requireNonNullElse(row.partners(), "");
        @Nullable Filter filter = Filter.parse(text).optional().orElse(null);
        if (filter == null) {
            problems.add(
                    Problem.of("plan.row", row.name(), Filter.parse(text).failure().orElseThrow()));
        }
        return filter;
    }

    private List<Correction> corrections() {
        List<Correction> corrections = new ArrayList<>();
        Table partners = ecosystem.table(Partner.KIND);
        for (Adjustment row : ecosystem.all(Adjustment.KIND)) {
            if (row.status().equals("APPROVED") && isActive(row.plan())) {
                int nr = partners.nr(row.partner());
                corrections.add(
                        new Correction(
                                plan(row.plan()),
                                ecosystem.externalKey(Partner.KIND, nr),
                                row.date(),
                                row.amount(),
                                row.reason()));
            }
        }
        return corrections;
    }
}
