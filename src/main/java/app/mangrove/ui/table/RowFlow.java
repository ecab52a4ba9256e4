package app.mangrove.ui.table;

import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The rows of a table on the screen, of which there may be millions.
///
/// A `VirtualFlow` adds up the heights of all rows above the screen several times a pulse. This one
/// lets it see a window of some rows that moves along; cells know their place among all rows, the
/// flow knows their place in the window. All rows are equally high, so where a row is is a product.
final class RowFlow extends VirtualFlow<TableRow<Integer>> {
    /// Rows that the flow sees; several screens, and few to add up.
    static final int WINDOW = 2_048;

    /// Rows between the screen and the window's edge at which the window moves on.
    private static final int MARGIN = 512;

    private final RowBar bar = new RowBar(this);
    private int all;
    private int first;
    private int pending = -1;
    private boolean inWindow;

    RowFlow() {
        getStyleClass().add("row-flow");
        bar.addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        getChildren().add(bar);
        // The flow's own bar runs over the window only; it still takes the room and says whether
        // there is anything to scroll.
        getVbar().setOpacity(0);
        getVbar().setMouseTransparent(true);
        getVbar().visibleProperty().subscribe(bar::setVisible);
    }

    /// Takes the number of all rows; answers how many of them the flow is to see.
    int show(int rows) {
        all = rows;
        first = clamp(first);
        return window();
    }

    private int window() {
        return Math.min(all, WINDOW);
    }

    private int clamp(int wanted) {
        return Math.max(0, Math.min(wanted, all - window()));
    }

    ScrollBar bar() {
        return bar;
    }

    /// The bar that moves the columns sideways.
    ScrollBar side() {
        return getHbar();
    }

    /// Lays the rows out again, because their columns have other places.
    void again() {
        requestCellLayout();
    }

    /// Where the top of the screen is, in pixels below the top of the first of all rows.
    double offset() {
        return first * getFixedCellSize() + windowOffset();
    }

    /// The offset at which the last row is at the bottom of the screen.
    double lastOffset() {
        return Math.max(0, all * getFixedCellSize() - getViewportLength());
    }

    private double windowOffset() {
        return getPosition() * windowLength();
    }

    private double windowLength() {
        return Math.max(0, window() * getFixedCellSize() - getViewportLength());
    }

    /// Shows the rows from an offset on.
    void jump(double wanted) {
        double offset = Math.max(0, Math.min(wanted, lastOffset()));
        int top = (int) (offset / getFixedCellSize());
        first = clamp(top - window() / 2);
        moveTo(offset);
        addAllToPile();
        // Another window may well have the same position.
        reconfigureCells();
    }

    private void moveTo(double offset) {
        double length = windowLength();
        setPosition(length <= 0 ? 0 : (offset - first * getFixedCellSize()) / length);
    }

    /// Moves the window along when the screen comes near its edge; the screen stays as it is.
    private void follow(double goal) {
        double size = getFixedCellSize();
        int top = (int) (goal / size);
        int bottom = (int) ((goal + getViewportLength()) / size);
        boolean nearTop = first > 0 && top - first < MARGIN;
        boolean nearEnd = first + window() < all && first + window() - bottom < MARGIN;
        if (nearTop || nearEnd) {
            double offset = offset();
            first = clamp(top - window() / 2);
            moveTo(offset);
        }
    }

    @Override
    public double scrollPixels(double delta) {
        double before = offset();
        double goal = Math.max(0, Math.min(before + delta, lastOffset()));
        if (Math.abs(goal - before) > MARGIN * getFixedCellSize()) {
            jump(goal);
            return goal - before;
        }
        follow(goal);
        double done = super.scrollPixels(delta);
        bar.follow();
        return done;
    }

    @Override
    public void scrollTo(int row) {
        TableRow<Integer> cell = getVisibleCell(row);
        if (cell != null) {
            scrollTo(cell);
            return;
        }
        double size = getFixedCellSize();
        double top = row * size;
        double now = offset();
        double step = top < now ? top - now : top + size - getViewportLength() - now;
        if (Math.abs(step) <= getViewportLength()) {
            scrollPixels(step);
        } else {
            jump(top);
        }
    }

    @Override
    public void scrollToTop(int row) {
        if (getViewportLength() <= 0) {
            pending = row;
        }
        jump(row * getFixedCellSize());
    }

    @Override
    protected void layoutChildren() {
        follow(offset());
        super.layoutChildren();
        if (pending >= 0 && getViewportLength() > 0) {
            int row = pending;
            pending = -1;
            scrollToTop(row);
            super.layoutChildren();
        }
        place();
        ScrollBar own = getVbar();
        bar.resizeRelocate(own.getLayoutX(), own.getLayoutY(), own.getWidth(), own.getHeight());
        bar.follow();
    }

    /// The flow places cells anew by their place in the window when bars come or go; it would take
    /// the place among all rows for it.
    private void place() {
        if (first > 0) {
            double offset = offset();
            for (TableRow<Integer> cell : getCells()) {
                cell.setLayoutY(snapSpaceY(cell.getIndex() * getFixedCellSize() - offset));
            }
        }
    }

    /// A row that stays what it is needs no styles applied anew, which the flow would do each
    /// pulse.
    @Override
    protected void setCellIndex(TableRow<Integer> cell, int index) {
        int row = index + first;
        if (row == cell.getIndex()) {
            cell.updateIndex(row);
        } else {
            super.setCellIndex(cell, row);
        }
    }

    @Override
    protected int getCellIndex(TableRow<Integer> cell) {
        return cell.getIndex() - first;
    }

    @Override
    public @Nullable TableRow<Integer> getVisibleCell(int index) {
        int row = inWindow ? index + first : index;
        List<TableRow<Integer>> cells = getCells();
        int place = cells.isEmpty() ? -1 : row - cells.getFirst().getIndex();
        return place >= 0 && place < cells.size() ? cells.get(place) : null;
    }

    @Override
    public TableRow<Integer> getCell(int row) {
        inWindow = true;
        try {
            return super.getCell(row - first);
        } finally {
            inWindow = false;
        }
    }

    @Override
    protected TableRow<Integer> getPrivateCell(int row) {
        inWindow = true;
        try {
            return super.getPrivateCell(row - first);
        } finally {
            inWindow = false;
        }
    }
}
