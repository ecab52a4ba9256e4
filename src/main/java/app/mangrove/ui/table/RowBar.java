package app.mangrove.ui.table;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/// The scroll bar over all rows of a table, in pixels.
final class RowBar extends ScrollBar {
    /// The least share of the bar that the thumb takes: a pointer has to hit it.
    private static final double LEAST = 0.05;

    private final RowFlow flow;
    private boolean following;

    RowBar(RowFlow flow) {
        this.flow = flow;
        setOrientation(Orientation.VERTICAL);
        valueProperty()
                .subscribe(value -> {
                    if (!following) {
                        flow.jump(value.doubleValue());
                    }
                });
    }

    /// Shows where the rows are.
    void follow() {
        following = true;
        double last = flow.lastOffset();
        double screen = flow.getViewportLength();
        setMax(Math.max(1, last));
        setVisibleAmount(Math.max(LEAST, screen / (screen + last)) * getMax());
        setValue(flow.offset());
        following = false;
    }

    @Override
    public void decrement() {
        flow.scrollPixels(-flow.getFixedCellSize());
    }

    @Override
    public void increment() {
        flow.scrollPixels(flow.getFixedCellSize());
    }

    /// A press beside the thumb goes a page.
    @Override
    public void adjustValue(double place) {
        double page = Math.max(0, flow.getViewportLength() - flow.getFixedCellSize());
        flow.scrollPixels(place * getMax() < getValue() ? -page : page);
    }
}
