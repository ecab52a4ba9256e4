package app.mangrove.ui.table;

import app.mangrove.base.outcome.Problem;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// A cell that reads its text from the snapshot when it is shown, and takes a new one when edited.
final class ValueCell extends TableCell<Integer, Integer> {
    private static final PseudoClass NEGATIVE = PseudoClass.getPseudoClass("negative");
    private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");
    private final DataTable table;
    private final ColumnSpec column;
    private @Nullable TextField input;
    private @Nullable Region swatch;
    private @Nullable BranchMark branch;
    private String swatchClass = "";

    ValueCell(DataTable table, ColumnSpec column) {
        this.table = table;
        this.column = column;
        if (column.isFigure()) {
            getStyleClass().add("figure");
        }
        if (!column.tone().isEmpty()) {
            getStyleClass().add(column.tone());
        }
        tableRowProperty()
                .subscribe(row -> {
                    if (row instanceof DataRow own) {
                        own.has(this);
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable Integer nr, boolean empty) {
        super.updateItem(nr, empty);
        if (empty || nr == null) {
            setText(null);
            setGraphic(null);
        } else if (!isEditing()) {
            String text = column.text(table.rows(), nr);
            setText(text);
            if (column.isFigure()) {
                pseudoClassStateChanged(NEGATIVE, text.startsWith("\u2212"));
            }
            pseudoClassStateChanged(MUTED, column.isMuted(table.rows(), nr));
            showSwatch(column.swatch(table.rows(), nr));
            indent(nr);
        }
    }

    /// Reads the text of the same row again.
    void reread() {
        updateItem(getItem(), isEmpty());
    }

    private void showSwatch(String wanted) {
        if (wanted.isEmpty()) {
            setGraphic(null);
            return;
        }
        if (swatch == null || !wanted.equals(swatchClass)) {
            swatch = Labels.swatch(wanted);
            swatchClass = wanted;
        }
        setGraphic(swatch);
    }

    /// In a tree the first column steps in and has the arrow that opens a branch.
    private void indent(int nr) {
        Outline tree = table.outline();
        if (tree == null || table.view().getColumns().indexOf(getTableColumn()) != 0) {
            branch = null;
            return;
        }
        if (branch == null) {
            branch = new BranchMark(table::toggle);
        }
        branch.show(nr, tree.depth(nr), tree.hasChildren(nr), table.isClosed(nr), getGraphic());
        setGraphic(branch);
    }

    @Override
    public void startEdit() {
        Integer nr = getItem();
        if (column.editable().isEmpty() || table.edited() == null || nr == null) {
            return;
        }
        super.startEdit();
        if (!isEditing()) {
            return;
        }
        TextField field = new TextField(column.text(table.rows(), nr));
        field.setId("cell-input");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        field.focusedProperty()
                .subscribe((was, focused) -> {
                    if (was && !focused && isEditing()) {
                        take(false);
                    }
                });
        input = field;
        setText(null);
        setGraphic(field);
        field.selectAll();
        field.requestFocus();
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            take(true);
        } else if (event.getCode() == KeyCode.TAB) {
            event.consume();
            if (take(true)) {
                table.editNext(getIndex(), getTableColumn(), event.isShiftDown() ? -1 : 1);
            }
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            cancelEdit();
        }
    }

    /// Hands the text over; when it is refused the cell stays open with the reason, unless the
    /// focus left.
    private boolean take(boolean stay) {
        TextField field = input;
        Integer nr = getItem();
        Edited edited = table.edited();
        if (field == null || nr == null || edited == null) {
            return false;
        }
        if (field.getText().equals(column.text(table.rows(), nr))) {
            cancelEdit();
            return true;
        }
        Optional<Problem> refused = edited.accept(nr, column, field.getText());
        if (refused.isEmpty()) {
            cancelEdit();
            return true;
        }
        if (stay) {
            field.pseudoClassStateChanged(PseudoClass.getPseudoClass("error"), true);
            Tooltip reason = new Tooltip(Text.of(refused.get()));
            field.setTooltip(reason);
            var corner = field.localToScreen(0, field.getHeight() + 4);
            if (corner != null) {
                reason.show(field, corner.getX(), corner.getY());
                field.textProperty().subscribe((before, now) -> reason.hide());
            }
        } else {
            cancelEdit();
        }
        return false;
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        TextField field = input;
        if (field != null && field.getTooltip() != null) {
            field.getTooltip().hide();
        }
        input = null;
        updateItem(getItem(), isEmpty());
        table.focusTable();
    }
}
