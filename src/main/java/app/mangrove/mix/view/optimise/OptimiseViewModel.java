package app.mangrove.mix.view.optimise;

import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Cancel;
import app.mangrove.base.work.Latest;
import app.mangrove.base.work.Progress;
import app.mangrove.base.work.Tasks;
import app.mangrove.mix.optimise.Answer;
import app.mangrove.mix.optimise.Goal;
import app.mangrove.mix.optimise.MixProblem;
import app.mangrove.mix.optimise.Optimiser.SoFar;
import app.mangrove.mix.optimise.plan.PlanSteps;
import app.mangrove.mix.target.Versions;
import app.mangrove.mix.view.MixPicture;
import app.mangrove.mix.view.MixViewModel;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.mix.Complement;
import app.mangrove.model.mix.MixConstraint;
import app.mangrove.model.mix.MixPlan;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.text.Text;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// State and intents of the optimiser of the plan that the page shows.
///
/// It looks again whenever something is asked differently or the plan has changed, as long as it is
/// open; the latest question wins. Stopping keeps the best plan so far.
public final class OptimiseViewModel {
    private static final int POINTS = 9;
    private static final int KEPT = 8;

    private final Editing editing;
    private final Tasks tasks;
    private final MixViewModel.Clockwork clock;
    private final MixViewModel mix;
    private final Latest solving;
    private final Latest drawing;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<SoFar>> soFar =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Proposal>> proposal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> failed =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<FrontierLine> frontier =
            new ReadOnlyObjectWrapper<>(FrontierLine.NONE);
    private final Map<MixProblem, FrontierLine> lines =
            Collections.synchronizedMap(new LinkedHashMap<>());
    private Optional<MixPicture> picture = Optional.empty();
    private Goal goal = Goal.MOST_REVENUE;
    private Optional<BigDecimal> budget = Optional.empty();
    private int quarters;
    private int seconds = 15;
    private Cancel stop = new Cancel();

    public OptimiseViewModel(
            Editing editing, Tasks tasks, MixViewModel.Clockwork clock, MixViewModel mix) {
        this.editing = editing;
        this.tasks = tasks;
        this.clock = clock;
        this.mix = mix;
        solving = tasks.latest("optimiser");
        drawing = tasks.latest("frontier");
        mix.onShown(this::show);
        open.subscribe((was, is) -> {
            if (is) {
                run();
            } else {
                close();
            }
        });
    }

    BooleanProperty openProperty() {
        return open;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// The best so far while it looks; nothing before a first plan.
    ReadOnlyObjectProperty<Optional<SoFar>> soFarProperty() {
        return soFar.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Proposal>> proposalProperty() {
        return proposal.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Problem>> failedProperty() {
        return failed.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<FrontierLine> frontierProperty() {
        return frontier.getReadOnlyProperty();
    }

    Goal goal() {
        return goal;
    }

    int quarters() {
        return quarters;
    }

    int seconds() {
        return seconds;
    }

    Optional<MixPlan> plan() {
        return picture.map(MixPicture::plan);
    }

    boolean isReadOnly() {
        return mix.isReadOnly();
    }

    Editing editing() {
        return editing;
    }

    MixViewModel mix() {
        return mix;
    }

    Id newId() {
        return clock.newId();
    }

    Ecosystem ecosystem() {
        return editing.workspace().ecosystem();
    }

    /// The page shows this plan now.
    private void show(MixPicture now) {
        boolean same =
                picture.filter(before ->
                                before.ecosystem() == now.ecosystem()
                                        && before.plan().equals(now.plan()))
                        .isPresent();
        boolean other = picture.filter(before -> !isKin(before.plan(), now.plan())).isPresent();
        picture = Optional.of(now);
        if (other) {
            budget = Optional.empty();
            quarters = 0;
        }
        if (open.get() && !same) {
            run();
        }
    }

    /// A plan and the draft that was made of it are one to whoever plans.
    private static boolean isKin(MixPlan before, MixPlan now) {
        return before.id().equals(now.id()) || before.id().equals(now.base());
    }

    void ask(Goal wanted) {
        if (goal != wanted) {
            goal = wanted;
            run();
        }
    }

    /// The most that the whole plan may cost; what is wrong with it, if anything.
    Optional<Problem> within(String typed) {
        if (typed.isBlank()) {
            within(Optional.empty());
            return Optional.empty();
        }
        Optional<BigDecimal> value = Money.read(typed);
        if (value.isEmpty() || value.get().signum() < 0) {
            return Optional.of(Problem.of("optimise.budget.bad", typed));
        }
        within(value);
        return Optional.empty();
    }

    void within(Optional<BigDecimal> most) {
        if (!budget.equals(most)) {
            budget = most;
            run();
        }
    }

    /// So many of the plan's quarters; 0 for all.
    void until(int wanted) {
        if (quarters != wanted) {
            quarters = wanted;
            run();
        }
    }

    /// How long to look.
    void within(int wanted) {
        if (seconds != wanted) {
            seconds = wanted;
            run();
        }
    }

    /// Looks once more for a better plan of what is asked.
    void again() {
        run(true);
    }

    private void run() {
        run(false);
    }

    private void run(boolean again) {
        stop.cancel();
        stop = new Cancel();
        drawing.cancel();
        if (picture.isEmpty() || !open.get()) {
            return;
        }
        Cancel mine = stop;
        MixPicture of = picture.get();
        Asked asked =
                new Asked(
                        of.ecosystem(), of.plan(), clock.today(), goal, budget, quarters, seconds);
        Optional<Proposal> before = proposal.get();
        running.set(true);
        failed.set(Optional.empty());
        soFar.set(Optional.empty());
        solving.run(progress ->
                        Solving.proposal(
                                asked,
                                before,
                                again,
                                stopping(progress, mine),
                                seen ->
                                        tasks.deliver(() -> {
                                            if (mine == stop) {
                                                soFar.set(Optional.of(seen));
                                            }
                                        })))
                .then(
                        made -> {
                            running.set(false);
                            proposal.set(Optional.of(made));
                            line(asked);
                        },
                        problem -> {
                            running.set(false);
                            failed.set(Optional.of(problem));
                        });
    }

    /// Ends the search; the best plan so far is shown.
    void stop() {
        stop.cancel();
    }

    private static Progress stopping(Progress outer, Cancel stop) {
        outer.cancel().onCancel(stop::cancel);
        return Progress.to(stop);
    }

    private void line(Asked asked) {
        drawing.run(
                        progress -> {
                            MixProblem problem = Solving.frontierOf(asked);
                            return new Line(problem, line(problem, progress));
                        })
                .then(
                        line -> {
                            frontier.set(line.of());
                            lines.put(line.problem(), line.of());
                            if (lines.size() > KEPT) {
                                lines.remove(lines.keySet().iterator().next());
                            }
                        },
                        problem -> failed.set(Optional.of(problem)));
    }

    private record Line(MixProblem problem, FrontierLine of) {}

    private FrontierLine line(MixProblem problem, Progress progress) {
        FrontierLine known = lines.get(problem);
        if (known != null) {
            return known;
        }
        return Solving.frontier(
                problem,
                POINTS,
                progress,
                part ->
                        tasks.deliver(() -> {
                            if (!progress.cancel().isCancelled()) {
                                frontier.set(part);
                            }
                        }));
    }

    /// Whether there is a plan that can be written.
    boolean canApply() {
        return !isReadOnly()
                && proposal.get()
                        .flatMap(Proposal::found)
                        .filter(found -> !found.moves().isEmpty())
                        .isPresent();
    }

    /// Writes the proposed plan as steps of the draft, or of one that it makes of the plan in
    /// force, in one commit. Steps that nobody has begun give way, those that have stay.
    void apply() {
        if (!canApply()) {
            return;
        }
        Proposal of = proposal.get().orElseThrow();
        Answer.Found found = of.found().orElseThrow();
        Ecosystem now = ecosystem();
        MixPlan plan = of.asked().plan();
        List<Edit> edits = new ArrayList<>();
        Id shown = plan.id();
        if (plan.status().equals("DRAFT")) {
            edits.addAll(PlanSteps.withdrawn(now, now.table(MixPlan.KIND).nr(plan.id())));
        } else {
            Versions.Draft draft =
                    Versions.draft(
                            now,
                            now.table(MixPlan.KIND).nr(plan.id()),
                            Text.of("mixplan.draft-name", plan.name()),
                            clock::newId);
            edits.addAll(draft.edits());
            shown = draft.plan();
        }
        edits.addAll(
                PlanSteps.edits(
                        now, shown, of.currency(), of.problem(), found.moves(), clock::newId));
        mix.commit(shown, edits, Text.of("optimise.applied", found.moves().size()));
    }

    /// Writes a limit, a pairing or an assumption of the plan, in its draft; what is wrong with it,
    /// if anything.
    Optional<Problem> keep(Kind<?> kind, Optional<Id> row, Map<String, Optional<Object>> values) {
        if (picture.isEmpty() || isReadOnly()) {
            return Optional.of(Problem.of("mixplan.read-only"));
        }
        Ecosystem now = ecosystem();
        MixPlan plan = picture.get().plan();
        Optional<Problem> wrong =
                kind == MixConstraint.KIND
                        ? new LimitCheck(now, plan, picture.get().currency()).wrong(row, values)
                        : kind == Complement.KIND ? LimitCheck.pairing(values) : Optional.empty();
        if (wrong.isEmpty()) {
            PlanRows rows = new PlanRows(now, plan, clock::newId);
            rows.keep(kind, row, values);
            mix.commit(rows.plan(), rows.edits(), Text.of("optimise.kept", Names.of(kind)));
        }
        return wrong;
    }

    void remove(Kind<?> kind, Id row) {
        if (picture.isEmpty() || isReadOnly()) {
            return;
        }
        PlanRows rows = new PlanRows(ecosystem(), picture.get().plan(), clock::newId);
        rows.remove(kind, row);
        mix.commit(rows.plan(), rows.edits(), Text.of("optimise.removed", Names.of(kind)));
    }

    /// Ends all work; what was found stays.
    public void close() {
        stop.cancel();
        solving.cancel();
        drawing.cancel();
        running.set(false);
    }
}
