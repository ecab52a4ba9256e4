package app.mangrove.mix.view;

import app.mangrove.base.outcome.Problem;
import app.mangrove.insight.Insight;
import app.mangrove.mix.MixWorld;
import app.mangrove.model.Conflict;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.support.DirectTasks;
import app.mangrove.support.TestWorkspace;
import app.mangrove.ui.record.Editing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A partner mix at work without a window: a small world, its view model, and what was complained
/// of.
public final class MixDesk {
    public final TestWorkspace workspace;
    public final List<Problem> problems = new ArrayList<>();
    public final MixViewModel model;
    private int made;

    public MixDesk(MixWorld world) {
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
        model =
                new MixViewModel(
                        new Editing(workspace, tasks, "Ines", notices, () -> MixWorld.TODAY),
                        new Insight(),
                        tasks,
                        new MixViewModel.Clockwork() {
                            @Override
                            public LocalDate today() {
                                return MixWorld.TODAY;
                            }

                            @Override
                            public Id newId() {
                                return Id.derived(77, "new" + made++);
                            }
                        });
        model.open();
    }

    public MixPicture shown() {
        return model.picture().orElseThrow();
    }

    public Ecosystem now() {
        return workspace.ecosystem();
    }

    public long commits() {
        return workspace.log(0, 1).getFirst().number();
    }
}
