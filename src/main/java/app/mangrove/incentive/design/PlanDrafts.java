package app.mangrove.incentive.design;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.market.Currency;
import app.mangrove.model.plan.IncentivePlan;
import app.mangrove.model.plan.PlanVersion;
import app.mangrove.model.plan.check.PlanCheck;
import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.json.PlanRows;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.model.plan.terms.Stored;
import app.mangrove.model.plan.terms.Version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Makes plans and drafts of their versions, and publishes them, as edits.
public final class PlanDrafts {
    public static final String DRAFT = "DRAFT";
    public static final String APPROVED = "APPROVED";
    public static final String RETIRED = "RETIRED";

    private PlanDrafts() {}

    /// A new row with the edits that make it, as one batch.
    public record Made(Id id, List<Edit> edits) {
        public Made {
            edits = List.copyOf(edits);
        }
    }

    /// Every version of a plan, the latest first.
    public static List<PlanVersion> versions(Ecosystem ecosystem, Id plan) {
        return ecosystem.all(PlanVersion.KIND).stream()
                .filter(version -> version.plan().equals(plan))
                .sorted(
                        Comparator.comparing(PlanVersion::validFrom)
                                .thenComparing(version -> version.status().equals(DRAFT))
                                .reversed())
                .toList();
    }

    /// The approved version that holds on a day.
    public static Optional<PlanVersion> inForce(Ecosystem ecosystem, Id plan, LocalDate day) {
        return versions(ecosystem, plan).stream()
                .filter(version -> version.status().equals(APPROVED))
                .filter(version -> !version.validFrom().isAfter(day))
                .filter(version -> version.validTo() == null || version.validTo().isAfter(day))
                .findFirst();
    }

    /// A new plan with all its versions as drafts. Errors: `incentive.currency` when the workspace
    /// lacks the plan's.
    public static Outcome<Made> plan(
            Ecosystem ecosystem, Plan plan, String name, String mechanic, Supplier<Id> ids) {
        Optional<Currency> currency =
                ecosystem.all(Currency.KIND).stream()
                        .filter(each -> each.code().equals(plan.currency()))
                        .findFirst();
        if (currency.isEmpty()) {
            return Outcome.failed(Problem.of("incentive.currency", name, plan.currency()));
        }
        Id id = ids.get();
        List<Edit> edits = new ArrayList<>();
        Stored.PlanRules rules =
                new Stored.PlanRules(
                        plan.purse(),
                        plan.exchange(),
                        plan.versionBy(),
                        plan.holdback(),
                        plan.budget());
        edits.add(
                Edit.add(IncentivePlan.KIND, id)
                        .and(IncentivePlan.NAME, free(ecosystem, name))
                        .and(IncentivePlan.CURRENCY, currency.get().id())
                        .and(IncentivePlan.STATUS, DRAFT)
                        .and(IncentivePlan.MECHANIC, mechanic.isEmpty() ? null : mechanic)
                        .and(IncentivePlan.TERMS, PlanJson.text(rules)));
        for (Version version : plan.versions()) {
            edits.add(
                    Edit.add(PlanVersion.KIND, ids.get())
                            .and(PlanVersion.PLAN, id)
                            .and(PlanVersion.VALID_FROM, version.from())
                            .and(PlanVersion.VALID_TO, version.until())
                            .and(PlanVersion.STATUS, DRAFT)
                            .and(PlanVersion.TERMS, PlanJson.text(rules(version))));
        }
        return Outcome.ok(new Made(id, edits));
    }

    /// The name, with a number behind it when a plan has it already.
    private static String free(Ecosystem ecosystem, String name) {
        List<String> names =
                ecosystem.all(IncentivePlan.KIND).stream().map(IncentivePlan::name).toList();
        String free = name;
        for (int n = 2; names.contains(free); n++) {
            free = name + " " + n;
        }
        return free;
    }

    private static Stored.VersionRules rules(Version version) {
        return new Stored.VersionRules(version.components(), version.limits());
    }

    /// A draft of the next version with some terms, from a day on.
    public static Made draft(Id plan, Stored.VersionRules terms, LocalDate from, Id id) {
        return new Made(
                id,
                List.of(
                        Edit.add(PlanVersion.KIND, id)
                                .and(PlanVersion.PLAN, plan)
                                .and(PlanVersion.VALID_FROM, from)
                                .and(PlanVersion.STATUS, DRAFT)
                                .and(PlanVersion.TERMS, PlanJson.text(terms))));
    }

    /// A change of a row as it is now.
    public static Edit.Put change(Ecosystem ecosystem, Kind<?> kind, Id id) {
        var table = ecosystem.table(kind);
        return Edit.change(kind, id, table.commit(table.nr(id)));
    }

    public static Edit remove(Ecosystem ecosystem, Kind<?> kind, Id id) {
        var table = ecosystem.table(kind);
        return Edit.remove(kind, id, table.commit(table.nr(id)));
    }

    /// What would be wrong with a plan once a draft of it is approved: with its versions as they
    /// would follow each other then.
    public static List<Problem> flaws(Ecosystem ecosystem, IncentivePlan row, PlanVersion draft) {
        PlanJson.Parsed<Plan> approved = PlanRows.plan(ecosystem, row, List.of(APPROVED));
        PlanJson.Parsed<Stored.VersionRules> own =
                PlanJson.parse(draft.terms(), Stored.VersionRules.class);
        Plan plan = approved.value();
        Stored.VersionRules rules = own.value();
        if (plan == null || rules == null) {
            List<Problem> problems = new ArrayList<>(approved.problems());
            problems.addAll(own.problems());
            return problems;
        }
        return flaws(plan, draft.validFrom(), draft.validTo(), rules);
    }

    /// The same of terms that are not kept yet; `approved` holds the versions in force.
    public static List<Problem> flaws(
            Plan approved,
            LocalDate from,
            @org.jspecify.annotations.Nullable LocalDate until,
            Stored.VersionRules rules) {
        List<Version> versions = new ArrayList<>();
        LocalDate end = until;
        for (Version version : approved.versions()) {
            LocalDate to = version.until();
            if (version.from().isBefore(from) && (to == null || to.isAfter(from))) {
                versions.add(
                        new Version(version.from(), from, version.components(), version.limits()));
            } else if (!version.from().equals(from)) {
                versions.add(version);
            }
            if (version.from().isAfter(from) && (end == null || end.isAfter(version.from()))) {
                end = version.from();
            }
        }
        versions.add(new Version(from, end, rules.components(), rules.limits()));
        versions.sort(Comparator.comparing(Version::from));
        return PlanCheck.of(
                new Plan(
                        approved.name(),
                        approved.currency(),
                        approved.purse(),
                        approved.exchange(),
                        approved.versionBy(),
                        versions,
                        approved.holdback(),
                        approved.budget()));
    }

    /// Approves a draft: the version before it ends where it begins, it ends where a later one
    /// begins, one of the same day is retired, and the plan pays from now on. Errors: the first
    /// flaw; `design.no-draft`.
    public static Outcome<List<Edit>> publish(
            Ecosystem ecosystem, IncentivePlan plan, PlanVersion draft, String note) {
        if (!draft.status().equals(DRAFT)) {
            return Outcome.failed("design.no-draft", plan.name());
        }
        List<Problem> flaws = flaws(ecosystem, plan, draft);
        if (!flaws.isEmpty()) {
            return Outcome.failed(flaws.getFirst());
        }
        LocalDate from = draft.validFrom();
        LocalDate to = draft.validTo();
        List<Edit> edits = new ArrayList<>();
        for (PlanVersion other : versions(ecosystem, plan.id())) {
            if (!other.status().equals(APPROVED)) {
                continue;
            }
            LocalDate begins = other.validFrom();
            LocalDate ends = other.validTo();
            if (begins.equals(from)) {
                edits.add(
                        change(ecosystem, PlanVersion.KIND, other.id())
                                .and(PlanVersion.STATUS, RETIRED));
            } else if (begins.isBefore(from) && (ends == null || ends.isAfter(from))) {
                edits.add(
                        change(ecosystem, PlanVersion.KIND, other.id())
                                .and(PlanVersion.VALID_TO, from));
            }
            if (begins.isAfter(from) && (to == null || to.isAfter(begins))) {
                to = begins;
            }
        }
        edits.add(
                change(ecosystem, PlanVersion.KIND, draft.id())
                        .and(PlanVersion.STATUS, APPROVED)
                        .and(PlanVersion.VALID_TO, to)
                        .and(PlanVersion.NOTE, note.isBlank() ? draft.note() : note.strip()));
        if (!plan.status().equals("ACTIVE")) {
            edits.add(
                    change(ecosystem, IncentivePlan.KIND, plan.id())
                            .and(IncentivePlan.STATUS, "ACTIVE"));
        }
        return Outcome.ok(edits);
    }
}
