package app.mangrove.mix.view.share;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.spread.By;
import app.mangrove.mix.spread.Spreading;
import app.mangrove.mix.view.CellWords;
import app.mangrove.mix.view.MixPicture;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Popovers;
import app.mangrove.ui.text.Text;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.controlsfx.control.PopOver;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// Spreads a total over the cells below it: the total, over what, by what, and what every cell
/// would get.
public final class SpreadForm {
    private static final double MOST_HEIGHT = 280;
    private final SpreadViewModel model;
    private final Cell cell;
    private final TextField total = new TextField();
    private final MenuButton overs = Buttons.menu("", "");
    private final MenuButton bys = Buttons.menu("", "");
    private final GridPane preview = new GridPane(12, 4);
    private final Label reason = Labels.of("", "mix-reason");
    private final Label remark = Labels.caption("");
    private final Button apply;
    private SpreadViewModel.Over over;
    private By by = By.TARGET;
    private Optional<PopOver> popover = Optional.empty();

    private SpreadForm(SpreadViewModel model, MixPicture of, Cell cell) {
        this.model = model;
        this.cell = cell;
        over = SpreadViewModel.over(of, cell).getFirst();
        total.setText(model.total(cell));
        total.setId("mix-spread-total");
        total.setPrefColumnCount(8);
        total.textProperty().subscribe((before, now) -> preview());
        total.setOnAction(e -> apply());
        overs.setId("mix-spread-over");
        bys.setId("mix-spread-by");
        for (SpreadViewModel.Over each : SpreadViewModel.over(of, cell)) {
            MenuItem item = new MenuItem(SpreadViewModel.title(of, each));
            item.setOnAction(e -> {
                over = each;
                preview();
            });
            overs.getItems().add(item);
        }
        for (By each : By.values()) {
            MenuItem item = new MenuItem(by(each));
            item.setOnAction(e -> {
                by = each;
                preview();
            });
            bys.getItems().add(item);
        }
        apply = Buttons.primary(Text.of("mixshare.spread"), this::apply);
        apply.setId("mix-spread-apply");
        apply.setDisable(model.isReadOnly());
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        preview.getColumnConstraints().add(wide);
        reason.setWrapText(true);
        remark.setWrapText(true);
    }

    /// Opens the form at a node for a cell that has cells below it in the matrix.
    public static void open(Node at, SpreadViewModel model, Cell cell) {
        model.picture()
                .filter(of -> !SpreadViewModel.over(of, cell).isEmpty())
                .ifPresent(of -> new SpreadForm(model, of, cell).show(at, of));
    }

    private void show(Node at, MixPicture of) {
        GridPane head = new GridPane(12, 8);
        head.addRow(0, Labels.caption(Text.of("mixshare.total")), total);
        head.addRow(1, Labels.caption(Text.of("mixshare.over")), overs);
        head.addRow(2, Labels.caption(Text.of("mixshare.by")), bys);
        ScrollPane scroll = new ScrollPane(preview);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(MOST_HEIGHT);
        HBox foot = new HBox(8, Labels.gap(), apply);
        foot.setAlignment(Pos.CENTER_RIGHT);
        preview();
        popover =
                Optional.of(
                        Popovers.show(
                                at,
                                Labels.cardTitle(
                                        Text.of(
                                                "mixshare.spread-of",
                                                model.show().title(),
                                                CellWords.name(of, cell))),
                                head,
                                reason,
                                remark,
                                scroll,
                                foot));
    }

    private static String by(By by) {
        return Text.of("mixshare.by." + by.name().toLowerCase(Locale.ROOT));
    }

    private void preview() {
        model.picture()
                .ifPresent(of -> {
                    overs.setText(SpreadViewModel.title(of, over));
                    bys.setText(by(by));
                    Outcome<Spreading> made = model.preview(cell, total.getText(), over, by);
                    say(made.failure());
                    apply.setDisable(!made.isOk() || model.isReadOnly());
                    made.optional().ifPresent(spreading -> fill(of, spreading));
                });
    }

    private void say(Optional<Problem> wrong) {
        reason.setText(wrong.map(Text::of).orElse(""));
        reason.setVisible(wrong.isPresent());
        reason.setManaged(wrong.isPresent());
    }

    private void fill(MixPicture of, Spreading spreading) {
        remark.setText(spreading.blind() ? Text.of("mixshare.blind", by(by)) : "");
        remark.setManaged(spreading.blind());
        preview.getChildren().clear();
        CellWords words = new CellWords(of, model.show());
        List<String> heads = List.of("mixrisk.cell", "mixshare.now", "mixshare.then");
        for (int i = 0; i < heads.size(); i++) {
            cell(i, 0, Text.of(heads.get(i)), "caption");
        }
        int row = 1;
        for (Spreading.Part part : spreading.parts()) {
            cell(0, row, CellWords.name(of, part.cell()), "");
            cell(1, row, words.figure(part.now()), "muted");
            cell(2, row++, words.figure(OptionalLong.of(part.wanted())), "strong");
        }
    }

    private void cell(int column, int row, String text, String style) {
        Label label = Labels.of(text, "small-text");
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        GridPane.setHalignment(label, column == 0 ? HPos.LEFT : HPos.RIGHT);
        preview.add(label, column, row);
    }

    private void apply() {
        Outcome<Spreading> made = model.apply(cell, total.getText(), over, by);
        say(made.failure());
        if (made.isOk()) {
            popover.ifPresent(PopOver::hide);
        }
    }
}
