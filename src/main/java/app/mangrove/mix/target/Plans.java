package app.mangrove.mix.target;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.mix.MixPlan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which plan and which of its dates is meant where nobody says.
public final class Plans {
    private Plans() {}

    private static int nr(Ecosystem eco, MixPlan plan) {
        return eco.table(MixPlan.KIND).nr(plan.id());
    }

    /// Every plan: those in force first, then drafts, then archived ones; of each the latest start
    /// first.
    public static List<MixPlan> all(Ecosystem eco) {
        return eco.all(MixPlan.KIND).stream()
                .sorted(
                        Comparator.comparingInt((MixPlan plan) -> rank(plan.status()))
                                .thenComparing(MixPlan::start, Comparator.reverseOrder())
                                .thenComparing(plan -> plan.number() == null ? 0 : -plan.number())
                                .thenComparing(MixPlan::id))
                .toList();
    }

    private static int rank(String status) {
        return switch (status) {
            case "CURRENT" -> 0;
            case "DRAFT" -> 1;
            default -> 2;
        };
    }

    /// The row number of the plan in force, else of the first draft; 0 when there is none.
    public static int standard(Ecosystem eco) {
        return all(eco).stream()
                .filter(plan -> !plan.status().equals("ARCHIVED"))
                .findFirst()
                .map(plan -> nr(eco, plan))
                .orElse(0);
    }

    /// The row number of a plan by its name or id. Errors: `mix.plan.unknown` with the names that
    /// there are.
    public static Outcome<Integer> find(Ecosystem eco, String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        Optional<MixPlan> found =
                all(eco).stream()
                        .filter(plan ->
                                plan.name().toLowerCase(Locale.ROOT).equals(wanted)
                                        || plan.id().toString().equals(wanted))
                        .findFirst();
        return found.map(plan -> Outcome.ok(nr(eco, plan)))
                .orElseGet(() ->
                        Outcome.failed(
                                "mix.plan.unknown",
                                name,
                                String.join(", ", all(eco).stream().map(MixPlan::name).toList())));
    }

    /// The first date of a plan that is not over on a day, else its last; the day itself without
    /// any.
    public static LocalDate date(Ecosystem eco, int plan, LocalDate day) {
        List<LocalDate> dates = PlanTargets.dates(eco, plan);
        return dates.stream()
                .filter(date -> !date.isBefore(day))
                .findFirst()
                .orElse(dates.isEmpty() ? day : dates.getLast());
    }
}
