package app.mangrove.mix.view.optimise;

import app.mangrove.mix.capacity.Assumption;
import app.mangrove.mix.gap.CoverageBands;
import app.mangrove.mix.optimise.Action;
import app.mangrove.mix.optimise.Answer;
import app.mangrove.mix.optimise.Limit;
import app.mangrove.mix.optimise.Move;
import app.mangrove.mix.optimise.Reckoned;
import app.mangrove.mix.optimise.Rule;
import app.mangrove.mix.optimise.plan.PlanProblem;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The answer to what was asked, beside what the plan does as it stands.
///
/// Shape: `places` are the regions, each before and after; `present` and `proposed` are empty where
/// a plan cannot be done.
record Proposal(
        Asked asked,
        PlanProblem problem,
        Answer answer,
        Optional<Reckoned> present,
        Optional<Reckoned> proposed,
        List<Place> places,
        List<Assumed> assumptions) {
    /// What is assumed of the partners of a type and tier, by their row numbers.
    record Assumed(int type, int tier, Assumption of) {}

    /// A region as the plan serves it and as the proposal does.
    ///
    /// Unit: coverage as a fraction of the demand, empty without any; conflicts expected in a year.
    record Place(int region, double demand, Served before, Served after) {}

    record Served(double partners, OptionalDouble coverage, double conflicts) {}

    Proposal {
        places = List.copyOf(places);
        assumptions = List.copyOf(assumptions);
    }

    Optional<Answer.Found> found() {
        return answer instanceof Answer.Found found ? Optional.of(found) : Optional.empty();
    }

    List<Move> moves() {
        return found().map(Answer.Found::moves).orElse(List.of());
    }

    long many(Action action) {
        return moves().stream()
                .filter(move -> move.action() == action)
                .mapToLong(Move::count)
                .sum();
    }

    /// The coverage under which a region is white space.
    double white() {
        return CoverageBands.of(asked.ecosystem()).white().doubleValue();
    }

    /// How many regions are white space.
    long thin(boolean after) {
        return places.stream()
                .map(place -> after ? place.after() : place.before())
                .filter(served -> served.coverage().isPresent())
                .filter(served -> served.coverage().getAsDouble() < white())
                .count();
    }

    double conflicts(boolean after) {
        return places.stream()
                .mapToDouble(place -> (after ? place.after() : place.before()).conflicts())
                .sum();
    }

    /// What everything may cost at most, where anything bounds it.
    OptionalDouble budget() {
        return problem.problem().limits().stream()
                .filter(limit -> limit.rule() == Rule.BUDGET)
                .filter(problem.problem()::isBudgetOfAll)
                .mapToDouble(Limit::amount)
                .min();
    }

    String currency() {
        return asked.lens().currency();
    }
}
