package app.mangrove.mix.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.mangrove.base.work.Progress;
import app.mangrove.mix.MixWorld;
import app.mangrove.mix.optimise.plan.PlanProblem;
import app.mangrove.mix.optimise.plan.PlanSteps;
import app.mangrove.mix.optimise.plan.Wish;
import app.mangrove.mix.target.Plans;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.mix.MixAssumption;
import app.mangrove.model.mix.MixConstraint;
import app.mangrove.model.mix.MixStep;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

class PlanProblemTest {
    @Test
    void recruitsWhatTheTargetsOfAPlanLack() {
        // Two partners sell 1,200 a year each; 6,000 are wanted, so three more are recruited.
        Ecosystem eco = world().target("Plan", null, "6000", "VAR", "", "Germany").ecosystem();
        Wish wish = wish(eco, Goal.LEAST_COST, null);
        PlanProblem problem = PlanProblem.of(eco, wish);

        Answer.Found found = found(problem);

        assertThat(problem.problems()).isEmpty();
        assertThat(found.value()).isCloseTo(300, within(1e-6));
        assertThat(found.moves()).extracting(Move::action).containsOnly(Action.RECRUIT);
        assertThat(found.moves().stream().mapToLong(Move::count).sum()).isEqualTo(3);
        assertThat(found.figures().getLast().capacity()).isCloseTo(1_500, within(1e-6));
        assertThat(found.figures().getLast().revenue()).isCloseTo(1_500, within(1e-6));
    }

    @Test
    void keepsTheLimitsOfAPlanAndTheBudgetThatIsAskedFor() {
        MixWorld world = world();
        world.base.edits.add(speed(1));
        Ecosystem eco = world.ecosystem();
        PlanProblem problem =
                PlanProblem.of(eco, wish(eco, Goal.MOST_REVENUE, new BigDecimal(250)));

        Answer.Found found = found(problem);

        assertThat(found.moves()).hasSize(2);
        assertThat(found.moves()).allSatisfy(move -> assertThat(move.count()).isEqualTo(1));
        assertThat(found.cost()).isCloseTo(200, within(1e-6));
    }

    @Test
    void namesTheLimitAndTheTargetThatConflict() {
        MixWorld world = world().target("Plan", 9L, "", "VAR", "", "Germany");
        world.base.edits.add(speed(1));
        Ecosystem eco = world.ecosystem();
        PlanProblem problem = PlanProblem.of(eco, wish(eco, Goal.LEAST_COST, null));

        Answer answer = Optimiser.solve(problem.problem(), Small.EXACT, Progress.none());

        assertThat(answer).isInstanceOf(Answer.Impossible.class);
        assertThat(((Answer.Impossible) answer).limits())
                .extracting(limit -> problem.problem().limits().get(limit).rule())
                .containsExactlyInAnyOrder(Rule.RECRUIT_SPEED, Rule.COUNT_MIN);
    }

    @Test
    void makesStepsOfThePlan() {
        Ecosystem eco = world().target("Plan", null, "6000", "VAR", "", "Germany").ecosystem();
        Wish wish = wish(eco, Goal.LEAST_COST, null);
        PlanProblem problem = PlanProblem.of(eco, wish);
        Answer.Found found = found(problem);

        List<Edit> edits = PlanSteps.edits(eco, wish, problem, found, () -> Id.derived(1, "step"));

        assertThat(edits).hasSameSizeAs(found.moves());
        Edit.Put first = (Edit.Put) edits.getFirst();
        assertThat(first.fields())
                .containsEntry(MixStep.ACTION.key(), "RECRUIT")
                .containsEntry(MixStep.TYPE.key(), MixWorld.id("VAR"))
                .containsEntry(MixStep.REGION.key(), MixWorld.id("Germany"))
                .containsEntry(MixStep.PLAN.key(), MixWorld.id("Plan"));
    }

    @Test
    void leavesOutWhatItDoesNotKnowAndSaysSo() {
        Ecosystem eco = world().target("Plan", 9L, "", "VAR", "", "Germany", "Finance").ecosystem();

        PlanProblem problem = PlanProblem.of(eco, wish(eco, Goal.LEAST_COST, null));

        assertThat(problem.problem().limits()).isEmpty();
        assertThat(problem.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.key()).isEqualTo("mix.optimise.axis"));
    }

    static MixWorld world() {
        MixWorld world =
                MixWorld.started()
                        .plan("Plan", "CURRENT")
                        .partner("one", "VAR", "Germany", "2020-01-01")
                        .partner("two", "VAR", "Germany", "2020-01-01")
                        .assume("VAR", "1200", 0L, "0", 0L);
        world.base.edits.add(
                Edit.add(MixAssumption.KIND, MixWorld.id("costs"))
                        .and(MixAssumption.PLAN, MixWorld.id("Plan"))
                        .and(MixAssumption.RECRUIT_COST, new BigDecimal(100)));
        return world;
    }

    private static Edit speed(int most) {
        return Edit.add(MixConstraint.KIND, MixWorld.id("speed"))
                .and(MixConstraint.PLAN, MixWorld.id("Plan"))
                .and(MixConstraint.RULE, "RECRUIT_SPEED")
                .and(MixConstraint.TYPE, MixWorld.id("VAR"))
                .and(MixConstraint.LIMIT, new BigDecimal(most));
    }

    private static Wish wish(Ecosystem eco, Goal goal, BigDecimal budget) {
        LocalDate until = LocalDate.of(2027, 6, 30);
        return new Wish(MixWorld.LENS, Plans.standard(eco), goal, budget, until);
    }

    private static Answer.Found found(PlanProblem problem) {
        Answer answer = Optimiser.solve(problem.problem(), Small.EXACT, Progress.none());
        assertThat(answer).isInstanceOf(Answer.Found.class);
        return (Answer.Found) answer;
    }
}
