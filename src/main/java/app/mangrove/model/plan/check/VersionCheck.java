package app.mangrove.model.plan.check;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.plan.terms.Component;
import app.mangrove.model.plan.terms.Factor;
import app.mangrove.model.plan.terms.Limit;
import app.mangrove.model.plan.terms.Payee;
import app.mangrove.model.plan.terms.RatePart;
import app.mangrove.model.plan.terms.Returns;
import app.mangrove.model.plan.terms.Version;
import app.mangrove.model.plan.terms.Window;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Checks one version of a plan, component by component.
final class VersionCheck {
    private final String version;
    private final Version terms;
    private final List<Problem> problems;

    VersionCheck(String version, Version terms, List<Problem> problems) {
        this.version = version;
        this.terms = terms;
        this.problems = problems;
    }

    /// What must not change from version to version: a window that runs through both.
    static List<String> windows(Version version) {
        return version.components().stream()
                .map(part -> part.name() + " " + part.window() + " " + part.settlement())
                .sorted()
                .toList();
    }

    void run() {
        if (terms.components().isEmpty()) {
            problems.add(Problem.of("plan.check.no-component", version));
        }
        Set<String> names = new HashSet<>();
        for (Component part : terms.components()) {
            String place = version + " · " + part.name();
            if (!names.add(part.name())) {
                problems.add(Problem.of("plan.check.twice", place));
            }
            component(place, part);
        }
        terms.limits().forEach(limit -> limit(version, limit));
    }

    private void component(String place, Component part) {
        if (part.rate().isEmpty()) {
            problems.add(Problem.of("plan.check.no-rate", place));
        }
        for (RatePart rate : part.rate()) {
            rate(place, part, rate);
        }
        for (Factor factor : part.factors()) {
            switch (factor) {
                case Factor.Fixed fixed -> notNegative(place, fixed.factor());
                case Factor.ByMetric metric -> steps(place, metric.steps(), false);
            }
        }
        if (part.payee() instanceof Payee.Split split) {
            Shares.check(place, split, problems);
        }
        if (part.payee() instanceof Payee.Parties parties) {
            Shares.check(place, parties, problems);
        }
        if (part.payee() instanceof Payee.Claim claim && claim.days() < 0) {
            problems.add(Problem.of("plan.check.negative", place, claim.days()));
        }
        Returns returns = part.returns();
        if (returns.clawback() == Returns.Clawback.PRO_RATED
                && (returns.within() == null || returns.within() <= 0)) {
            problems.add(Problem.of("plan.check.clawback", place));
        }
        boolean elsewhere = part.payee() instanceof Payee.Seller;
        if (!elsewhere && !(part.reach() instanceof Component.Reach.Own)) {
            problems.add(Problem.of("plan.check.reach", place));
        }
        if (part.window() == Window.ROW && part.settlement() == Component.Settlement.AT_END) {
            problems.add(Problem.of("plan.check.at-end", place));
        }
        part.limits().forEach(limit -> limit(place, limit));
    }

    private void rate(String place, Component part, RatePart rate) {
        switch (rate) {
            case RatePart.Flat flat -> notNegative(place, flat.rate());
            case RatePart.ByField table -> {
                onlyRows(place, part, table.field());
                table.rates().values().forEach(value -> notNegative(place, value));
                notNegative(place, table.otherwise());
                expired(place, table);
            }
            case RatePart.ByCase cases -> {
                onlyRows(place, part, "cases");
                cases.cases().forEach(one -> notNegative(place, one.rate()));
                notNegative(place, cases.otherwise());
            }
            case RatePart.Cumulative table ->
                    steps(place, table.steps(), table.mode() == RatePart.Mode.INTERPOLATED);
            case RatePart.Growth growth -> {
                if (part.window() == Window.ROW) {
                    problems.add(Problem.of("plan.check.growth-row", place));
                }
                steps(place, growth.steps(), false);
            }
            case RatePart.ByAge table -> ages(place, part, table);
        }
    }

    private void expired(String place, RatePart.ByField table) {
        LocalDate expires = table.expires();
        LocalDate until = terms.until();
        if (expires != null && (until == null || expires.isBefore(until))) {
            problems.add(
                    Problem.of("plan.check.expired", place, expires, until == null ? "…" : until));
        }
    }

    private void ages(String place, Component part, RatePart.ByAge table) {
        onlyRows(place, part, table.since());
        if (table.steps().isEmpty()) {
            problems.add(Problem.of("plan.check.no-steps", place));
        }
        int before = -1;
        for (RatePart.AgeStep step : table.steps()) {
            if (before < 0 && step.months() != 0) {
                problems.add(Problem.of("plan.check.gap", place, 0, step.months()));
            } else if (step.months() <= before) {
                problems.add(Problem.of("plan.check.overlap", place, step.months()));
            }
            before = step.months();
            notNegative(place, step.rate());
        }
    }

    /// Thresholds that rise; amounts that are joined by lines begin at nothing.
    private void steps(String place, List<RatePart.Step> steps, boolean lines) {
        if (steps.isEmpty()) {
            problems.add(Problem.of("plan.check.no-steps", place));
            return;
        }
        BigDecimal first = steps.getFirst().from();
        if (first.signum() > 0 && lines) {
            problems.add(Problem.of("plan.check.gap", place, 0, first));
        }
        @Nullable BigDecimal before = null;
        for (RatePart.Step step : steps) {
            if (before != null && step.from().compareTo(before) <= 0) {
                problems.add(Problem.of("plan.check.overlap", place, step.from()));
            }
            before = step.from();
            notNegative(place, step.rate());
        }
    }

    private void onlyRows(String place, Component part, String field) {
        if (part.window() != Window.ROW) {
            problems.add(Problem.of("plan.check.row-rate", place, field));
        }
    }

    private void limit(String place, Limit limit) {
        bounds(place, limit.min(), limit.max(), problems);
    }

    /// Errors: `plan.check.no-limit`, `plan.check.limit`.
    static void bounds(
            String place,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            List<Problem> problems) {
        if (min == null && max == null) {
            problems.add(Problem.of("plan.check.no-limit", place));
        }
        if (min != null && max != null && min.compareTo(max) > 0) {
            problems.add(Problem.of("plan.check.limit", place, min, max));
        }
    }

    private void notNegative(String place, @Nullable Object rate) {
        if (rate instanceof BigDecimal value && value.signum() < 0) {
            problems.add(Problem.of("plan.check.negative", place, value));
        }
    }
}
