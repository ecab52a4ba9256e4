package app.mangrove.mix.view;

import app.mangrove.base.outcome.Problem;
import app.mangrove.mix.view.typing.Block;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

import java.util.Optional;

/// The matrix as a grid that is edited as a spreadsheet is: typing, Enter, Tab, copy and paste.
final class MatrixPane extends Pane {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private final MixViewModel model;
    private final HeatMatrix matrix = new HeatMatrix();
    private final TextField field = new TextField();
    private final Label reason = Labels.of("", "mix-reason");
    private boolean editing;

    MatrixPane(MixViewModel model) {
        this.model = model;
        matrix.setId("mix-matrix");
        field.setId("mix-target");
        field.getStyleClass().add("mix-field");
        field.setVisible(false);
        field.setManaged(false);
        field.setAccessibleText(Text.of("mixplan.target"));
        reason.setId("mix-reason");
        reason.setManaged(false);
        reason.setWrapText(true);
        reason.setVisible(false);
        getChildren().addAll(matrix, field, reason);
        matrix.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        matrix.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        matrix.addEventHandler(MouseEvent.MOUSE_PRESSED, this::down);
        matrix.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::inField);
        field.focusedProperty()
                .subscribe(is -> {
                    if (!is && editing) {
                        write(0, 0);
                    }
                });
        field.textProperty().subscribe(text -> say(Optional.empty()));
        model.chosenProperty().subscribe(matrix::choose);
    }

    HeatMatrix matrix() {
        return matrix;
    }

    void show(MixPicture now) {
        matrix.show(now, new CellWords(now, model.showProperty().get()));
        requestLayout();
    }

    private void down(MouseEvent e) {
        matrix.requestFocus();
        e.consume(); // a scroll pane around would take the focus
        matrix.at(e.getX(), e.getY())
                .ifPresent(at -> {
                    Block now = model.chosenProperty().get();
                    model.choose(e.isShiftDown() ? now.to(at.row(), at.column()) : at);
                    say(Optional.empty());
                    if (e.getClickCount() == 2) {
                        edit(Optional.empty());
                    }
                });
    }

    private void dragged(MouseEvent e) {
        matrix.at(e.getX(), e.getY())
                .ifPresent(
                        at -> model.choose(model.chosenProperty().get().to(at.row(), at.column())));
    }

    private void pressed(KeyEvent e) {
        if (e.isShortcutDown()) {
            if (e.getCode() == KeyCode.V) {
                say(model.typing().paste(pasted()));
            } else if (e.getCode() == KeyCode.C) {
                copy();
            } else {
                return;
            }
            e.consume();
            return;
        }
        switch (e.getCode()) {
            case UP -> move(-1, 0, e.isShiftDown());
            case DOWN -> move(1, 0, e.isShiftDown());
            case LEFT -> move(0, -1, e.isShiftDown());
            case RIGHT -> move(0, 1, e.isShiftDown());
            case ENTER, F2 -> edit(Optional.empty());
            case DELETE, BACK_SPACE -> say(model.typing().clear());
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void typed(KeyEvent e) {
        String text = e.getCharacter();
        boolean starts = text.length() == 1 && "0123456789=+-\u2212".contains(text);
        if (starts && !e.isShortcutDown() && !e.isAltDown()) {
            edit(Optional.of(text));
            e.consume();
        }
    }

    private static String pasted() {
        String text = Clipboard.getSystemClipboard().getString();
        return text == null ? "" : text;
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.typing().copied());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void move(int rows, int columns, boolean extend) {
        Block now = model.chosenProperty().get();
        model.choose(
                extend
                        ? now.to(now.toRow() + rows, now.toColumn() + columns)
                        : Block.at(now.row() + rows, now.column() + columns));
        say(Optional.empty());
    }

    /// Opens the field over the chosen cell, with what was typed or with its target.
    void edit(Optional<String> begun) {
        Block at = model.chosenProperty().get();
        if (model.isReadOnly()) {
            say(Optional.of(Problem.of("mixplan.read-only")));
            return;
        }
        model.choose(Block.at(at.row(), at.column()));
        field.setText(begun.orElseGet(() -> model.typing().text(at.row(), at.column())));
        field.setVisible(true);
        editing = true;
        requestLayout();
        field.requestFocus();
        if (begun.isPresent()) {
            field.end();
        } else {
            field.selectAll();
        }
    }

    private void inField(KeyEvent e) {
        switch (e.getCode()) {
            case ENTER -> write(1, 0);
            case TAB -> write(0, e.isShiftDown() ? -1 : 1);
            case ESCAPE -> {
                end();
                matrix.requestFocus();
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    /// Takes what was typed and goes on; what is wrong is said under the field, which stays.
    private void write(int rows, int columns) {
        Block at = model.chosenProperty().get();
        if (field.getText().equals(model.typing().text(at.row(), at.column()))) {
            end();
            go(rows, columns);
            return;
        }
        Optional<Problem> wrong = model.typing().type(at.row(), at.column(), field.getText());
        if (wrong.isPresent()) {
            say(wrong);
            return;
        }
        end();
        go(rows, columns);
    }

    private void go(int rows, int columns) {
        if (rows != 0 || columns != 0) {
            matrix.requestFocus();
            move(rows, columns, false);
        }
    }

    private void end() {
        editing = false;
        field.setVisible(false);
        say(Optional.empty());
    }

    private void say(Optional<Problem> wrong) {
        field.pseudoClassStateChanged(ERROR, wrong.isPresent());
        reason.setText(wrong.map(Text::of).orElse(""));
        reason.setVisible(wrong.isPresent());
        requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        return matrix.minWidth(height);
    }

    @Override
    protected double computePrefWidth(double height) {
        return matrix.prefWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return matrix.minHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return matrix.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        matrix.resizeRelocate(0, 0, getWidth(), matrix.prefHeight(getWidth()));
        Block at = model.chosenProperty().get();
        Bounds cell = matrix.place(at.row(), at.column());
        double height = field.prefHeight(-1);
        double top = cell.getMinY() + (cell.getHeight() - height) / 2;
        field.resizeRelocate(cell.getMinX(), top, cell.getWidth(), height);
        double wide = Math.min(360, getWidth());
        double tall = reason.prefHeight(wide);
        double left = Math.min(cell.getMinX(), getWidth() - wide);
        boolean above = cell.getMaxY() + tall + 4 > getHeight();
        reason.resizeRelocate(
                left, above ? cell.getMinY() - tall - 4 : cell.getMaxY() + 4, wide, tall);
    }
}
