package app.mangrove.hierarchy.view;

import app.mangrove.base.outcome.Problem;
import app.mangrove.ui.text.Text;

import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

import java.util.Optional;

/// The move of a partner by drag, the same in the tree and in the graph: a hint follows the mouse
/// and says what a drop would do, or why it would do nothing.
final class Dragging extends Pane {
    private final HierarchyViewModel model;
    private final Label hint = new Label();
    private int from;
    private int over;
    private boolean moving;
    private Optional<Problem> refused = Optional.empty();

    Dragging(HierarchyViewModel model) {
        this.model = model;
        setMouseTransparent(true);
        hint.getStyleClass().addAll("drag-hint");
        hint.setId("drag-hint");
        hint.setVisible(false);
        hint.setWrapText(true);
        hint.setMaxWidth(360);
        getChildren().add(hint);
    }

    void selected(int nr) {
        model.select(nr);
    }

    /// The mouse went down on a partner, 0 for none.
    void pressed(int nr) {
        from = nr;
        over = 0;
        moving = false;
    }

    boolean isFrom(int nr) {
        return from == nr;
    }

    boolean isMoving() {
        return moving;
    }

    boolean isOver(int nr) {
        return moving && over == nr && nr != from;
    }

    boolean isRefused() {
        return refused.isPresent();
    }

    /// The mouse is over a partner, 0 for none, while the button is down.
    void over(int nr, MouseEvent event) {
        if (from == 0 || !model.canWrite()) {
            return;
        }
        moving = true;
        over = nr;
        Shown shown = model.shownProperty().get();
        boolean target = nr != 0 && nr != from;
        refused = target ? model.refusal(model.move(from, nr)) : Optional.empty();
        hint.setText(
                refused.map(Text::of)
                        .orElseGet(() ->
                                target
                                        ? Text.of(
                                                "hierarchy.drop", shown.name(from), shown.name(nr))
                                        : Text.of("hierarchy.drag", shown.name(from))));
        hint.getStyleClass().remove("refused");
        if (refused.isPresent()) {
            hint.getStyleClass().add("refused");
        }
        hint.setVisible(true);
        hint.applyCss();
        hint.autosize();
        var at = sceneToLocal(event.getSceneX(), event.getSceneY());
        hint.relocate(
                Math.max(8, Math.min(at.getX() + 14, getWidth() - hint.getWidth() - 8)),
                Math.max(8, Math.min(at.getY() + 16, getHeight() - hint.getHeight() - 8)));
    }

    /// The button came up: the move is made, or refused where it was told to be.
    Optional<Problem> dropped() {
        boolean drop = moving && over != 0 && over != from;
        Optional<Problem> answer = Optional.empty();
        if (drop) {
            answer = model.make(model.move(from, over));
        }
        answer.ifPresent(model::tell);
        cancel();
        return answer;
    }

    void cancel() {
        from = 0;
        over = 0;
        moving = false;
        refused = Optional.empty();
        hint.setVisible(false);
    }
}
