package app.mangrove.ui.control;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import java.util.Optional;

/// A thin bar filled to a share, with a mark at the share that it should have.
public final class ShareBar extends Pane {
    private final Region fill = new Region();
    private final Region mark = new Region();
    private final double share;
    private final Optional<Double> target;

    /// `colour` is a step of the sequential colours, from 1 to 5.
    public ShareBar(double share, Optional<Double> target, int colour) {
        this.share = Math.clamp(share, 0, 1);
        this.target = target;
        getStyleClass().add("share-bar");
        fill.getStyleClass().addAll("share-fill", "sequence-" + colour);
        mark.getStyleClass().add("share-mark");
        fill.setManaged(false);
        mark.setManaged(false);
        mark.setVisible(target.isPresent());
        getChildren().addAll(fill, mark);
    }

    @Override
    protected void layoutChildren() {
        double top = Math.round((getHeight() - 6) / 2);
        fill.resizeRelocate(0, top, getWidth() * share, 6);
        target.ifPresent(at ->
                mark.resizeRelocate(
                        Math.clamp(getWidth() * at, 0, getWidth() - 2) - 1, top - 3, 2, 12));
    }
}
