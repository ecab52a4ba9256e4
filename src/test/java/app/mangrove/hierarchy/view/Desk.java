package app.mangrove.hierarchy.view;

import app.mangrove.base.explain.Step;
import app.mangrove.base.outcome.Problem;
import app.mangrove.base.work.Tasks;
import app.mangrove.hierarchy.HierarchyWorld;
import app.mangrove.insight.Insight;
import app.mangrove.model.Conflict;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.Id;
import app.mangrove.model.query.RankCache;
import app.mangrove.support.TestWorkspace;
import app.mangrove.ui.record.Editing;
import app.mangrove.ui.shell.Overlay;
import app.mangrove.ui.table.Rows;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A small hierarchy with everything around its screen: North over East and West, East over Leaf.
final class Desk implements Opening {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    final TestWorkspace workspace =
            new HierarchyWorld()
                    .partners("North", "East", "West", "Leaf", "Free")
                    .relation("DISTRIBUTES", "North", "East", "2020-01-01", "")
                    .relation("DISTRIBUTES", "North", "West", "2021-01-01", "")
                    .relation("OWNS", "East", "Leaf", "2022-01-01", "")
                    .workspace();
    final List<String> told = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    final Overlay overlay = new Overlay();
    Runnable undo = () -> {};
    int[] inspected = new int[0];
    private int made;

    HierarchyViewModel model(Tasks tasks) {
        Editing.Notices notices =
                new Editing.Notices() {
                    @Override
                    public void done(String words, Runnable back) {
                        told.add(words);
                        undo = back;
                    }

                    @Override
                    public void problem(Problem problem) {
                        problems.add(problem);
                    }

                    @Override
                    public void conflicts(List<Conflict> conflicts) {
                        throw new AssertionError(conflicts);
                    }
                };
        return new HierarchyViewModel(
                new Editing(workspace, tasks, "Ines", notices, () -> TODAY),
                new Insight(),
                tasks,
                new RankCache(Collator.getInstance(Locale.UK)),
                () -> TODAY,
                () -> Id.derived(55, "new" + made++),
                problems::add);
    }

    int nr(String name) {
        return HierarchyWorld.nr(workspace.ecosystem(), name);
    }

    List<String> names(int... numbers) {
        return HierarchyWorld.names(workspace.ecosystem(), numbers);
    }

    Ecosystem now() {
        return workspace.ecosystem();
    }

    @Override
    public String name(Step.Leaf leaf) {
        return leaf.id();
    }

    @Override
    public void open(Step.Leaf leaf) {
        told.add("open " + leaf.kind());
    }

    @Override
    public Node inspector() {
        return new StackPane();
    }

    @Override
    public void inspect(Rows rows, int[] numbers) {
        inspected = numbers;
    }

    @Override
    public Runnable over(Region box) {
        overlay.show(box, Pos.CENTER, () -> {});
        return overlay::hide;
    }
}
