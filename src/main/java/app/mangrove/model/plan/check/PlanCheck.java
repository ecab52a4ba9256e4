package app.mangrove.model.plan.check;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.plan.terms.Agreement;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.model.plan.terms.PlanBook;
import app.mangrove.model.plan.terms.Version;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Checks plans as the designer and every run do.
///
/// Errors: `plan.check.…`; the first argument is the place: plan, version, component.
public final class PlanCheck {
    private PlanCheck() {}

    /// Everything that is wrong with a book.
    public static List<Problem> of(PlanBook book) {
        List<Problem> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Plan plan : book.plans()) {
            if (!names.add(plan.name())) {
                problems.add(Problem.of("plan.check.twice", plan.name()));
            }
            problems.addAll(of(plan));
        }
        book.payments().forEach(policy -> new PolicyCheck(policy, book, problems).run());
        for (Agreement agreement : book.agreements()) {
            agreement(agreement, book, problems);
        }
        book.corrections()
                .forEach(correction ->
                        known(correction.plan(), correction.reason(), book, problems));
        return problems;
    }

    /// Everything that is wrong with one plan.
    public static List<Problem> of(Plan plan) {
        List<Problem> problems = new ArrayList<>();
        if (plan.name().isBlank()) {
            problems.add(Problem.of("plan.check.name"));
        }
        if (!plan.currency().matches("[A-Z]{3}")) {
            problems.add(Problem.of("plan.check.currency", plan.name(), plan.currency()));
        }
        if (plan.versions().isEmpty()) {
            problems.add(Problem.of("plan.check.no-version", plan.name()));
        }
        if (plan.holdback() != null) {
            Shares.fraction(plan.name() + " · holdback", plan.holdback().share(), problems);
            if (plan.holdback().months() < 1) {
                problems.add(
                        Problem.of("plan.check.months", plan.name(), plan.holdback().months()));
            }
        }
        if (plan.budget() != null && plan.budget().amount().signum() < 0) {
            problems.add(Problem.of("plan.check.negative", plan.name(), plan.budget().amount()));
        }
        Version before = null;
        for (Version version : plan.versions()) {
            follows(plan, before, version, problems);
            new VersionCheck(plan.name() + " · " + version.from(), version, problems).run();
            before = version;
        }
        return problems;
    }

    private static void follows(
            Plan plan, @Nullable Version before, Version version, List<Problem> problems) {
        LocalDate until = version.until();
        if (until != null && !until.isAfter(version.from())) {
            problems.add(Problem.of("plan.check.dates", plan.name(), version.from(), until));
        }
        if (before == null) {
            return;
        }
        LocalDate end = before.until();
        if (!version.from().isAfter(before.from())) {
            problems.add(Problem.of("plan.check.order", plan.name(), version.from()));
        } else if (end != null && version.from().isAfter(end)) {
            problems.add(Problem.of("plan.check.version-gap", plan.name(), end, version.from()));
        } else if (end != null && version.from().isBefore(end)) {
            problems.add(
                    Problem.of("plan.check.version-overlap", plan.name(), version.from(), end));
        }
        List<String> names = VersionCheck.windows(before);
        if (!names.equals(VersionCheck.windows(version))) {
            problems.add(Problem.of("plan.check.window-changes", plan.name(), version.from()));
        }
    }

    private static void agreement(Agreement agreement, PlanBook book, List<Problem> problems) {
        known(agreement.plan(), agreement.name(), book, problems);
        LocalDate until = agreement.until();
        if (until != null && !until.isAfter(agreement.from())) {
            problems.add(Problem.of("plan.check.dates", agreement.name(), agreement.from(), until));
        }
        Version terms = new Version(agreement.from(), until, agreement.components(), List.of());
        new VersionCheck(agreement.name(), terms, problems).run();
        book.plan(agreement.plan())
                .ifPresent(plan ->
                        agreement.components().stream()
                                .filter(part ->
                                        plan.versions().stream()
                                                .flatMap(v -> v.components().stream())
                                                .noneMatch(c -> c.name().equals(part.name())))
                                .forEach(part ->
                                        problems.add(
                                                Problem.of(
                                                        "plan.check.agreement-part",
                                                        agreement.name(),
                                                        part.name(),
                                                        plan.name()))));
    }

    /// Errors: `plan.check.unknown`.
    static void known(String plan, String place, PlanBook book, List<Problem> problems) {
        if (book.plan(plan).isEmpty()) {
            problems.add(Problem.of("plan.check.unknown", place, plan));
        }
    }
}
