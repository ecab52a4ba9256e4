package app.mangrove.hierarchy.view;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Latest;
import app.mangrove.base.work.Tasks;
import app.mangrove.hierarchy.FieldChoice;
import app.mangrove.hierarchy.MergePlan;
import app.mangrove.hierarchy.Merging;
import app.mangrove.hierarchy.SplitPlan;
import app.mangrove.hierarchy.SplitWish;
import app.mangrove.hierarchy.Splitting;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.query.Names;
import app.mangrove.model.query.Scope;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.text.Text;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Plans mergers and splits off the thread that draws, and carries them out in one step.
final class Rearranging {
    private final Shown shown;
    private final Editing editing;
    private final Names names;
    private final Supplier<Id> newId;
    private final Latest planning;

    Rearranging(Shown shown, Editing editing, Tasks tasks, Names names, Supplier<Id> newId) {
        this.shown = shown;
        this.editing = editing;
        this.names = names;
        this.newId = newId;
        planning = tasks.latest("hierarchy-plan", Duration.ofMillis(150));
    }

    Shown shown() {
        return shown;
    }

    Id newId() {
        return newId.get();
    }

    List<FieldChoice> choices(int survivor, int merged) {
        return FieldChoice.usual(shown.ecosystem(), survivor, merged);
    }

    void planMerge(
            int survivor,
            int merged,
            List<FieldChoice> choices,
            Consumer<MergePlan> planned,
            Consumer<Problem> problem) {
        Ecosystem now = shown.ecosystem();
        planning.attempt(() ->
                        Merging.plan(now, survivor, merged, choices, shown.lens().asOf(), newId))
                .then(planned::accept, problem::accept);
    }

    void merge(int survivor, int merged, MergePlan plan) {
        editing.commit(
                plan.edits(),
                Text.of("hierarchy.merged", shown.name(merged), shown.name(survivor)));
    }

    void planSplit(SplitWish wish, Consumer<SplitPlan> planned, Consumer<Problem> problem) {
        Scope scope = Scope.of(shown.ecosystem(), shown.lens().asOf(), names);
        planning.attempt(() -> split(scope, wish)).then(planned::accept, problem::accept);
    }

    private Outcome<SplitPlan> split(Scope scope, SplitWish wish) {
        return Splitting.plan(scope, wish, shown.lens().in(), newId);
    }

    void split(SplitWish wish, SplitPlan plan) {
        editing.commit(
                plan.edits(),
                Text.of("hierarchy.split", wish.name().strip(), shown.name(wish.partner())));
    }
}
