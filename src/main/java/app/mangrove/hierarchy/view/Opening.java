package app.mangrove.hierarchy.view;

import app.mangrove.base.explain.Step;
import app.mangrove.ui.table.Rows;

import javafx.scene.Node;

/// The ways from this screen to the rest of the program.
public interface Opening {
    /// The name of the row behind a step.
    String name(Step.Leaf leaf);

    /// Shows that row where it is worked with.
    void open(Step.Leaf leaf);

    /// The pane that explains the selection at the right.
    Node inspector();

    /// Fills that pane with the selected partners.
    void inspect(Rows rows, int[] numbers);

    /// Shows a box over the window; the returned step closes it.
    Runnable over(javafx.scene.layout.Region box);
}
