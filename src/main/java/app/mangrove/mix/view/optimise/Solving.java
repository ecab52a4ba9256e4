package app.mangrove.mix.view.optimise;

import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Progress;
import app.mangrove.mix.actual.Standing;
import app.mangrove.mix.capacity.CapacityModel;
import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.optimise.Answer;
import app.mangrove.mix.optimise.Frontier;
import app.mangrove.mix.optimise.Goal;
import app.mangrove.mix.optimise.Market;
import app.mangrove.mix.optimise.MixProblem;
import app.mangrove.mix.optimise.Optimiser;
import app.mangrove.mix.optimise.Pool;
import app.mangrove.mix.optimise.Reckoned;
import app.mangrove.mix.optimise.plan.PlanProblem;
import app.mangrove.mix.optimise.plan.PlanSteps;
import app.mangrove.mix.optimise.solve.Effort;
import app.mangrove.mix.risk.Claims;
import app.mangrove.mix.risk.Pressure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// The work behind the panel, beside the thread that draws.
final class Solving {
    private static final long MILLIS = 1_000;
    private static final Effort POINT = new Effort(0.02, 8_000, 2_000);

    private Solving() {}

    /// The best plan; the one before when the same was asked, unless it is to look again.
    static Proposal proposal(
            Asked asked,
            Optional<Proposal> before,
            boolean again,
            Progress progress,
            Consumer<Optimiser.SoFar> better) {
        PlanProblem problem = asked.problem();
        Optional<Proposal> same =
                before.filter(last -> last.problem().problem().equals(problem.problem()));
        Answer answer =
                same.filter(last -> last.asked().seconds() == asked.seconds() && !again)
                        .map(Proposal::answer)
                        .filter(Solving::isAnswer)
                        .orElseGet(() -> {
                            Answer found = solved(problem, asked.seconds(), progress, better);
                            return same.map(last -> best(last.answer(), found, asked.goal()))
                                    .orElse(found);
                        });
        long millis = MILLIS * asked.seconds();
        Optional<Reckoned> present =
                problem.problem().pools().isEmpty()
                        ? Optional.empty()
                        : Reckoned.of(
                                problem.problem(),
                                PlanSteps.moves(asked.ecosystem(), asked.row(), problem),
                                millis,
                                Cancel.never());
        Optional<Reckoned> proposed =
                answer instanceof Answer.Found found
                        ? Reckoned.of(problem.problem(), found.moves(), millis, Cancel.never())
                        : Optional.empty();
        return new Proposal(
                asked,
                problem,
                answer,
                present,
                proposed,
                places(asked, problem, present, proposed),
                assumed(asked, problem));
    }

    private static List<Proposal.Assumed> assumed(Asked asked, PlanProblem problem) {
        Standing standing = Standing.of(asked.ecosystem(), asked.lens());
        CapacityModel model = CapacityModel.of(standing, asked.row());
        return problem.cells().stream()
                .map(cell -> new Cell(cell.type(), cell.tier(), 0, 0, 0))
                .distinct()
                .map(cell ->
                        new Proposal.Assumed(
                                cell.type(), cell.tier(), model.at(cell.type(), cell.tier(), 0)))
                .toList();
    }

    private static boolean isAnswer(Answer answer) {
        return !(answer instanceof Answer.Undecided);
    }

    /// Looking once more never loses a better plan.
    private static Answer best(Answer before, Answer now, Goal goal) {
        if (!(before instanceof Answer.Found old)) {
            return now;
        }
        if (!(now instanceof Answer.Found found)) {
            return old;
        }
        boolean better =
                goal == Goal.MOST_REVENUE
                        ? old.value() > found.value()
                        : old.value() < found.value();
        return better ? old : found;
    }

    private static Answer solved(
            PlanProblem problem, int seconds, Progress progress, Consumer<Optimiser.SoFar> better) {
        if (problem.problem().pools().isEmpty()) {
            return new Answer.Undecided(0);
        }
        return Optimiser.solve(
                problem.problem(), Effort.usual().within(MILLIS * seconds), progress, better);
    }

    private static List<Proposal.Place> places(
            Asked asked,
            PlanProblem problem,
            Optional<Reckoned> present,
            Optional<Reckoned> proposed) {
        List<Proposal.Place> places = new ArrayList<>();
        if (present.isEmpty()) {
            return places;
        }
        Claims claims = Claims.of(Standing.of(asked.ecosystem(), asked.lens()));
        for (int m = 0; m < problem.regions().size(); m++) {
            Market market = problem.problem().markets().get(m);
            OptionalLong accounts =
                    Double.isFinite(market.accounts())
                            ? OptionalLong.of(Math.round(market.accounts()))
                            : OptionalLong.empty();
            Pressure now =
                    Pressure.of(claims, Cell.of(Axis.REGION, problem.regions().get(m)), accounts);
            double there = there(problem.problem(), m);
            Reckoned.Served before = present.get().served().get(m);
            Reckoned.Served after = proposed.orElse(present.get()).served().get(m);
            places.add(
                    new Proposal.Place(
                            problem.regions().get(m),
                            before.demand(),
                            served(before, now, there),
                            served(after, now, there)));
        }
        return places;
    }

    private static double there(MixProblem problem, int market) {
        return problem.pools().stream()
                .filter(pool -> pool.market() == market)
                .mapToDouble(Pool::start)
                .sum();
    }

    private static Proposal.Served served(Reckoned.Served of, Pressure now, double there) {
        double times = there > 0 ? of.partners() / there : 1;
        boolean known = Double.isFinite(of.demand()) && of.demand() > 0;
        return new Proposal.Served(
                of.partners(),
                known ? OptionalDouble.of(of.capacity() / of.demand()) : OptionalDouble.empty(),
                now.grown(times).doubleValue());
    }

    /// What the frontier of a question depends on: the problem without any budget.
    static MixProblem frontierOf(Asked asked) {
        MixProblem problem = asked.forMost().problem().problem();
        return problem.with(
                problem.limits().stream().filter(limit -> !problem.isBudgetOfAll(limit)).toList());
    }

    /// The points one by one; nothing where no budget is enough.
    static FrontierLine frontier(
            MixProblem problem, int points, Progress progress, Consumer<FrontierLine> each) {
        if (problem.pools().isEmpty()) {
            return FrontierLine.NONE;
        }
        Optional<Frontier.Span> span = Frontier.span(problem, POINT, progress);
        if (span.isEmpty()) {
            return FrontierLine.NONE;
        }
        List<Frontier.Point> found = new ArrayList<>();
        Frontier.of(
                problem,
                span.get().budgets(points),
                POINT,
                progress,
                point -> {
                    found.add(point);
                    each.accept(new FrontierLine(span, List.copyOf(found), false));
                });
        progress.check();
        return new FrontierLine(span, List.copyOf(found), true);
    }
}
