package app.mangrove.mix.view.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.mangrove.base.outcome.Problem;
import app.mangrove.insight.Insight;
import app.mangrove.mix.MixWorld;
import app.mangrove.mix.optimise.Action;
import app.mangrove.mix.optimise.Answer;
import app.mangrove.mix.optimise.Goal;
import app.mangrove.mix.view.MixViewModel;
import app.mangrove.model.Conflict;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.mix.Complement;
import app.mangrove.model.mix.MixAssumption;
import app.mangrove.model.mix.MixConstraint;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.model.mix.MixStep;
import app.mangrove.support.DirectTasks;
import app.mangrove.support.TestWorkspace;
import app.mangrove.ui.record.Editing;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Plans of one kind of partner, worked out by hand: two sell 1,200 a year each, another costs 100.
class OptimiseViewModelTest {
    private final List<Problem> problems = new ArrayList<>();
    private TestWorkspace workspace = new TestWorkspace();
    private int made;

    private MixWorld world() {
        MixWorld world =
                MixWorld.started()
                        .plan("Plan", "CURRENT")
                        .partner("one", "VAR", "Germany", "2020-01-01")
                        .partner("two", "VAR", "Germany", "2020-01-01")
                        .assume("VAR", "1200", 0L, "0", 0L)
                        .target("Plan", null, "6000", "VAR", "", "Germany");
        world.base.edits.add(
                Edit.add(MixAssumption.KIND, MixWorld.id("costs"))
                        .and(MixAssumption.PLAN, MixWorld.id("Plan"))
                        .and(MixAssumption.RECRUIT_COST, new BigDecimal(100)));
        return world;
    }

    private static Edit limit(String name, String rule, String number) {
        return Edit.add(MixConstraint.KIND, MixWorld.id(name))
                .and(MixConstraint.PLAN, MixWorld.id("Plan"))
                .and(MixConstraint.RULE, rule)
                .and(MixConstraint.TYPE, MixWorld.id("VAR"))
                .and(MixConstraint.LIMIT, new BigDecimal(number));
    }

    private OptimiseViewModel model(MixWorld world) {
        workspace = TestWorkspace.of(world.base.edits);
        DirectTasks tasks = new DirectTasks();
        Editing.Notices notices =
                new Editing.Notices() {
                    @Override
                    public void done(String words, Runnable undo) {}

                    @Override
                    public void problem(Problem problem) {
                        problems.add(problem);
                    }

                    @Override
                    public void conflicts(List<Conflict> conflicts) {
                        throw new AssertionError(conflicts);
                    }
                };
        MixViewModel.Clockwork clock =
                new MixViewModel.Clockwork() {
                    @Override
                    public LocalDate today() {
                        return MixWorld.TODAY;
                    }

                    @Override
                    public Id newId() {
                        return Id.derived(78, "new" + made++);
                    }
                };
        Editing editing = new Editing(workspace, tasks, "Ines", notices, () -> MixWorld.TODAY);
        MixViewModel mix = new MixViewModel(editing, new Insight(), tasks, clock);
        OptimiseViewModel model = new OptimiseViewModel(editing, tasks, clock, mix);
        mix.open();
        return model;
    }

    private static Answer.Found found(OptimiseViewModel model) {
        return proposal(model).found().orElseThrow();
    }

    private static Proposal proposal(OptimiseViewModel model) {
        return model.proposalProperty().get().orElseThrow();
    }

    @Test
    void leastCostRecruitsWhatTheTargetLacks() {
        OptimiseViewModel model = model(world());
        model.ask(Goal.LEAST_COST);
        assertThat(model.proposalProperty().get()).as("not before it is opened").isEmpty();
        model.openProperty().set(true);

        // 6,000 a year ÷ 1,200 = 5 partners; there are 2, each of the 3 others costs 100.
        assertThat(problems).isEmpty();
        assertThat(proposal(model).many(Action.RECRUIT)).isEqualTo(3);
        assertThat(found(model).cost()).isCloseTo(300, within(1e-6));
        assertThat(proposal(model).present().orElseThrow().cost()).isCloseTo(0, within(1e-6));
        assertThat(found(model).ended()).isEqualTo(Answer.Ended.CLOSE);
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void mostRevenueSpendsTheBudgetAtOnce() {
        OptimiseViewModel model = model(world());
        model.openProperty().set(true);
        assertThat(model.within("0.25k")).isEmpty();

        // 250 buy 2 partners in the first of 8 quarters: 300 a quarter each, beside the 2 there
        // are.
        assertThat(proposal(model).many(Action.RECRUIT)).isEqualTo(2);
        assertThat(found(model).revenue()).isCloseTo(8 * 4 * 300, within(1e-6));
        assertThat(proposal(model).present().orElseThrow().revenue())
                .isCloseTo(8 * 2 * 300, within(1e-6));

        model.until(4);
        assertThat(found(model).revenue()).isCloseTo(4 * 4 * 300, within(1e-6));

        assertThat(model.within("much").orElseThrow().key()).isEqualTo("optimise.budget.bad");
        assertThat(model.within("-1").orElseThrow().key()).isEqualTo("optimise.budget.bad");
    }

    @Test
    void stoppingKeepsTheBestPlanSoFar() {
        OptimiseViewModel model = model(world());
        model.ask(Goal.LEAST_COST);
        List<Double> seen = new ArrayList<>();
        model.soFarProperty()
                .subscribe(now ->
                        now.ifPresent(so -> {
                            seen.add(so.value());
                            model.stop();
                        }));
        model.openProperty().set(true);

        assertThat(seen).isNotEmpty();
        assertThat(found(model).value()).isCloseTo(seen.getLast(), within(1e-6));
        assertThat(found(model).moves()).isNotEmpty();
    }

    @Test
    void lookingAgainAtTheSameKeepsThePlan() {
        OptimiseViewModel model = model(world());
        model.ask(Goal.LEAST_COST);
        model.openProperty().set(true);
        Answer first = proposal(model).answer();

        model.openProperty().set(false);
        model.openProperty().set(true);
        assertThat(proposal(model).answer()).as("nothing else was asked").isSameAs(first);

        model.again();
        assertThat(found(model).cost()).isCloseTo(300, within(1e-6));
    }

    @Test
    void applyingIsOneCommitInADraftAndUndone() {
        OptimiseViewModel model = model(world());
        model.ask(Goal.LEAST_COST);
        model.openProperty().set(true);
        long before = workspace.log(0, 1).getFirst().number();

        model.apply();

        assertThat(workspace.log(0, 1).getFirst().number()).isEqualTo(before + 1);
        MixPlan draft = plan("DRAFT");
        List<MixStep> steps = workspace.ecosystem().all(MixStep.KIND);
        assertThat(steps).allMatch(step -> step.plan().equals(draft.id()));
        assertThat(steps.stream().mapToLong(MixStep::count).sum()).isEqualTo(3);
        assertThat(proposal(model).asked().plan().id()).isEqualTo(draft.id());
        assertThat(proposal(model).present().orElseThrow().cost())
                .as("the steps of the draft are what it does now")
                .isCloseTo(300, within(1e-6));

        model.apply();
        assertThat(workspace.ecosystem().all(MixStep.KIND).stream().mapToLong(MixStep::count).sum())
                .as("what nobody has begun gives way")
                .isEqualTo(3);

        workspace.undo("Ines");
        workspace.undo("Ines");
        assertThat(workspace.ecosystem().all(MixStep.KIND)).isEmpty();
        assertThat(workspace.ecosystem().all(MixPlan.KIND)).hasSize(1);
    }

    @Test
    void limitsThatLeaveNoPlanAreNamedByWhatTheyAre() {
        MixWorld world = world();
        world.base.edits.add(limit("most", "COUNT_MAX", "4"));
        world.base.edits.add(limit("speed", "RECRUIT_SPEED", "7"));
        OptimiseViewModel model = model(world);
        model.ask(Goal.LEAST_COST);
        model.openProperty().set(true);

        Proposal of = proposal(model);
        assertThat(of.answer()).isInstanceOf(Answer.Impossible.class);
        LimitWords words = new LimitWords(of);
        assertThat(((Answer.Impossible) of.answer()).limits())
                .extracting(words::sentence)
                .containsExactlyInAnyOrder(
                        "Most partners VAR: at most 4 partners",
                        "Least capacity VAR, Germany: at least €1,500 a quarter");
        assertThat(model.canApply()).isFalse();
    }

    @Test
    void limitsAreKeptInADraftAndRefusedWhereTheyContradict() {
        MixWorld world = world();
        world.base.edits.add(limit("most", "COUNT_MAX", "4"));
        OptimiseViewModel model = model(world);
        model.openProperty().set(true);

        assertThat(keep(model, "COUNT_MIN", "5").orElseThrow().key())
                .isEqualTo("optimise.check.contradicts");
        assertThat(keep(model, "COUNT_MAX", "5").orElseThrow().key())
                .isEqualTo("optimise.check.twice");
        assertThat(keep(model, "SHARE_MAX", "1.5").orElseThrow().key())
                .isEqualTo("optimise.check.share");
        assertThat(keep(model, "COUNT_MIN", "-1").orElseThrow().key())
                .isEqualTo("optimise.check.negative");
        assertThat(keep(model, "BUDGET", "5").orElseThrow().key())
                .isEqualTo("optimise.check.amount");
        assertThat(workspace.ecosystem().all(MixPlan.KIND)).hasSize(1);

        assertThat(keep(model, "COUNT_MIN", "3")).isEmpty();

        assertThat(problems).isEmpty();
        Id draft = plan("DRAFT").id();
        assertThat(workspace.ecosystem().all(MixConstraint.KIND))
                .filteredOn(row -> row.plan().equals(draft))
                .extracting(MixConstraint::rule)
                .containsExactlyInAnyOrder("COUNT_MAX", "COUNT_MIN");
    }

    @Test
    void typesThatSellMoreTogetherAreAddedAndChecked() {
        OptimiseViewModel model = model(world());
        model.openProperty().set(true);

        assertThat(pair(model, "VAR", "VAR", "1").orElseThrow().key())
                .isEqualTo("optimise.check.same-type");
        assertThat(pair(model, "VAR", "MSP", "0").orElseThrow().key())
                .isEqualTo("optimise.check.pairing");
        assertThat(pair(model, "VAR", "MSP", "0.5")).isEmpty();
        assertThat(workspace.ecosystem().all(Complement.KIND)).hasSize(1);
    }

    @Test
    void frontierRisesToWhereMoreMoneyBringsNothing() {
        MixWorld world = world();
        world.base.edits.add(limit("most", "COUNT_MAX", "5"));
        OptimiseViewModel model = model(world);
        model.openProperty().set(true);

        // Nothing costs nothing; the most revenue is that of 5 partners, 3 of them for 100 each.
        FrontierLine line = model.frontierProperty().get();
        assertThat(line.complete()).isTrue();
        assertThat(line.points().getFirst().revenue()).isCloseTo(8 * 2 * 300, within(1e-6));
        assertThat(line.points().getLast().revenue()).isCloseTo(8 * 5 * 300, within(1e-6));
        assertThat(line.span().orElseThrow().most()).isLessThanOrEqualTo(300 + 1e-6);
    }

    private static Optional<Problem> keep(OptimiseViewModel model, String rule, String number) {
        Map<String, Optional<Object>> values = new LinkedHashMap<>();
        values.put(MixConstraint.RULE.key(), Optional.of(rule));
        values.put(MixConstraint.TYPE.key(), Optional.of(MixWorld.id("VAR")));
        values.put(MixConstraint.LIMIT.key(), Optional.of(new BigDecimal(number)));
        return model.keep(MixConstraint.KIND, Optional.empty(), values);
    }

    private static Optional<Problem> pair(
            OptimiseViewModel model, String type, String other, String ratio) {
        Map<String, Optional<Object>> values = new LinkedHashMap<>();
        values.put(Complement.TYPE.key(), Optional.of(MixWorld.id(type)));
        values.put(Complement.OTHER_TYPE.key(), Optional.of(MixWorld.id(other)));
        values.put(Complement.RATIO.key(), Optional.of(new BigDecimal(ratio)));
        values.put(Complement.UPLIFT.key(), Optional.of(new BigDecimal("0.1")));
        return model.keep(Complement.KIND, Optional.empty(), values);
    }

    private MixPlan plan(String status) {
        return workspace.ecosystem().all(MixPlan.KIND).stream()
                .filter(plan -> plan.status().equals(status))
                .findFirst()
                .orElseThrow();
    }
}
