package app.mangrove.ui.table;

import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Icon;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.function.IntConsumer;

/// What stands before the name of a row in a tree: the step in, and the arrow of a branch.
final class BranchMark extends HBox {
    private static final double STEP = 20;

    private final Region step = new Region();
    private final Icon opened = Icon.small("fth-chevron-down");
    private final Icon shut = Icon.small("fth-chevron-right");
    private final StackPane arrow = new StackPane(opened, shut);
    private int nr;

    BranchMark(IntConsumer toggle) {
        setAlignment(Pos.CENTER_LEFT);
        arrow.getStyleClass().add("branch-arrow");
        arrow.setAccessibleRole(AccessibleRole.BUTTON);
        arrow.setOnMousePressed(e -> e.consume());
        arrow.setOnMouseClicked(e -> {
            if (opened.isVisible() || shut.isVisible()) {
                toggle.accept(nr);
            }
            e.consume();
        });
    }

    /// `more` is a mark of the cell's own that follows the arrow.
    void show(int row, int depth, boolean isBranch, boolean isShut, @Nullable Node more) {
        nr = row;
        step.setMinWidth(depth * STEP);
        opened.setVisible(isBranch && !isShut);
        shut.setVisible(isBranch && isShut);
        arrow.setAccessibleText(Text.of(isShut ? "table.branch.open" : "table.branch.shut"));
        if (more == null || more == this) {
            getChildren().setAll(step, arrow);
        } else {
            getChildren().setAll(step, arrow, more);
        }
    }
}
