package app.mangrove.insight;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Cancel;
import app.mangrove.incentive.Calculation;
import app.mangrove.incentive.Incentives;
import app.mangrove.incentive.Request;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.plan.check.PlanCheck;
import app.mangrove.model.plan.json.PlanJson;
import app.mangrove.model.plan.json.PlanRows;
import app.mangrove.model.plan.terms.Plan;
import app.mangrove.model.plan.terms.PlanBook;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Runs the plans of snapshots, taking over from the run before what no edit touched.
final class PlanRuns {
    private volatile @Nullable Calculation last;

    /// The plans that a snapshot pays by; those with flaws are left out, and the flaws named.
    static PlanJson.Parsed<PlanBook> book(Ecosystem ecosystem) {
        return ecosystem.derive("incentive-book", PlanRuns::sound);
    }

    private static PlanJson.Parsed<PlanBook> sound(Ecosystem ecosystem) {
        PlanJson.Parsed<PlanBook> read = PlanRows.book(ecosystem);
        PlanBook book = Objects.requireNonNull(read.value());
        List<Problem> problems = new ArrayList<>(read.problems());
        List<Plan> sound = new ArrayList<>();
        for (Plan plan : book.plans()) {
            List<Problem> flaws = PlanCheck.of(PlanBook.of(List.of(plan)));
            problems.addAll(flaws);
            if (flaws.isEmpty()) {
                sound.add(plan);
            }
        }
        PlanBook whole =
                new PlanBook(
                        sound,
                        book.payments(),
                        book.agreements().stream()
                                .filter(agreement -> isIn(sound, agreement.plan()))
                                .toList(),
                        book.corrections().stream()
                                .filter(correction -> isIn(sound, correction.plan()))
                                .toList());
        return new PlanJson.Parsed<>(whole, problems);
    }

    private static boolean isIn(List<Plan> plans, String name) {
        return plans.stream().anyMatch(plan -> plan.name().equals(name));
    }

    Outcome<Calculation> run(Request request, Cancel cancel) {
        Calculation known = last;
        if (known != null && known.request().equals(request)) {
            return Outcome.ok(known);
        }
        Outcome<Calculation> made = Incentives.calculate(request, known, cancel);
        if (made instanceof Outcome.Ok<Calculation>(Calculation calculation)) {
            last = calculation;
        }
        return made;
    }
}
