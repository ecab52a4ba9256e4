package app.mangrove.app;

import app.mangrove.base.explain.Step;
import app.mangrove.hierarchy.view.HierarchyView;
import app.mangrove.hierarchy.view.HierarchyViewModel;
import app.mangrove.hierarchy.view.Opening;
import app.mangrove.insight.Insight;
import app.mangrove.model.Id;
import app.mangrove.model.Link;
import app.mangrove.model.Workspace;
import app.mangrove.record.view.inspect.RecordInspector;
import app.mangrove.ui.shell.Screen;
import app.mangrove.ui.table.Rows;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Makes the screen of the hierarchy, with the ways from it to the records.
final class HierarchyScreen implements Opening {
    private final Session session;
    private final Workspace workspace;
    private final RecordInspector inspector;

    private HierarchyScreen(Session session, Workspace workspace, RecordInspector inspector) {
        this.session = session;
        this.workspace = workspace;
        this.inspector = inspector;
    }

    static Screen make(
            Program program,
            Session session,
            Workspace workspace,
            Insight insight,
            RecordScreens records) {
        HierarchyViewModel model =
                new HierarchyViewModel(
                        records.editing(),
                        insight,
                        program.tasks(),
                        records.names(),
                        program::today,
                        program::newId,
                        session.toasts()::problem);
        HierarchyView view =
                new HierarchyView(
                        model,
                        new HierarchyScreen(session, workspace, records.inspector("hierarchy")),
                        session.saver());
        view.onInspectorSwitched(() -> session.shell().refresh());
        return view;
    }

    @Override
    public String name(Step.Leaf leaf) {
        return ScreenWays.name(workspace.ecosystem(), leaf);
    }

    @Override
    public void open(Step.Leaf leaf) {
        Id.parse(leaf.id()).ifPresent(id -> session.open(new Link(leaf.kind(), id)));
    }

    @Override
    public Node inspector() {
        return inspector;
    }

    @Override
    public void inspect(Rows rows, int[] numbers) {
        inspector.show(rows, numbers);
    }

    @Override
    public Runnable over(Region box) {
        session.shell().overlay().show(box, Pos.CENTER, () -> {});
        return session.shell().overlay()::hide;
    }
}
