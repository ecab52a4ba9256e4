package app.mangrove.program.view;

import app.mangrove.base.outcome.Problem;
import app.mangrove.insight.Insight;
import app.mangrove.model.Conflict;
import app.mangrove.model.Id;
import app.mangrove.program.ProgramWorld;
import app.mangrove.support.DirectTasks;
import app.mangrove.support.Fx;
import app.mangrove.support.TestWorkspace;
import app.mangrove.ui.record.Editing;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The view models of a workspace in memory, with what was told to the person.
final class Screens {
    final List<String> told = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    final TestWorkspace workspace;
    final DirectTasks tasks = new DirectTasks();
    final Editing editing;
    private int made;

    Screens(ProgramWorld world) {
        workspace = world.workspace();
        editing =
                new Editing(
                        workspace,
                        tasks,
                        "Ines",
                        new Editing.Notices() {
                            @Override
                            public void done(String words, Runnable undo) {
                                told.add(words);
                            }

                            @Override
                            public void problem(Problem problem) {
                                problems.add(problem);
                            }

                            @Override
                            public void conflicts(List<Conflict> conflicts) {
                                throw new AssertionError(conflicts);
                            }
                        },
                        () -> ProgramWorld.DAY);
    }

    Id newId() {
        return Id.derived(11, "new" + made++);
    }

    TracksViewModel tracks() {
        TracksViewModel model = new TracksViewModel(editing, new Insight(), tasks, this::newId);
        model.open();
        return model;
    }

    TaxonomyViewModel taxonomies() {
        TaxonomyViewModel model = new TaxonomyViewModel(editing, tasks, this::newId);
        model.open();
        return model;
    }

    /// Waits until a node is in the window: a pane that scrolls fills with the next pulse.
    static void await(FxRobot robot, String selector) {
        try {
            WaitForAsyncUtils.waitFor(
                    10, TimeUnit.SECONDS, () -> !robot.lookup(selector).queryAll().isEmpty());
        } catch (TimeoutException e) {
            throw new AssertionError("no " + selector, e);
        }
        Fx.settle();
    }
}
