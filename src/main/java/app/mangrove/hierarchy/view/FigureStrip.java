package app.mangrove.hierarchy.view;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.hierarchy.Measure;
import app.mangrove.hierarchy.Part;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.ExplainPopover;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The selected partner's figures, each of which says why it is what it is.
final class FigureStrip extends VBox {
    private final HierarchyViewModel model;
    private final Opening opening;

    FigureStrip(HierarchyViewModel model, Opening opening) {
        super(6);
        this.model = model;
        this.opening = opening;
        setId("figure-strip");
        getStyleClass().add("figure-strip");
        model.shownProperty().subscribe(now -> rebuild());
        model.selectedProperty().subscribe(now -> rebuild());
    }

    private void rebuild() {
        int nr = model.selectedNr();
        Shown shown = model.shownProperty().get();
        if (nr == 0) {
            getChildren().setAll(Labels.of(Text.of("hierarchy.strip.none"), "muted"));
            return;
        }
        int below = shown.rolled().partnersBelow(nr);
        HBox head =
                new HBox(
                        12,
                        Labels.of(shown.name(nr), "strong"),
                        Labels.caption(
                                Text.of(
                                        below == 0
                                                ? "hierarchy.strip.nobody"
                                                : "hierarchy.strip.below",
                                        below)),
                        Labels.caption(Words.of(model.spanProperty().get())));
        head.setAlignment(Pos.BASELINE_LEFT);
        getChildren().setAll(head, grid(shown, nr));
    }

    private Node grid(Shown shown, int nr) {
        GridPane grid = new GridPane();
        grid.setHgap(18);
        grid.setVgap(1);
        grid.getColumnConstraints().add(new ColumnConstraints(64));
        for (int i = 0; i < Measure.values().length; i++) {
            ColumnConstraints figures = new ColumnConstraints();
            figures.setHgrow(Priority.SOMETIMES);
            grid.getColumnConstraints().add(figures);
        }
        int row = 1;
        for (Part part : Part.values()) {
            grid.add(Labels.caption(Words.of(part)), 0, row++);
        }
        int column = 1;
        for (Measure measure : Measure.values()) {
            Label title = Labels.caption(Words.of(measure));
            title.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setHalignment(title, HPos.RIGHT);
            grid.add(title, column, 0);
            row = 1;
            for (Part part : Part.values()) {
                Node figure = figure(shown, measure, part, nr);
                GridPane.setHalignment(figure, HPos.RIGHT);
                grid.add(figure, column, row++);
            }
            column++;
        }
        return grid;
    }

    private Node figure(Shown shown, Measure measure, Part part, int nr) {
        String text = shown.brief(measure, part, nr);
        Button[] figure = new Button[1];
        figure[0] =
                Buttons.link(
                        text,
                        () ->
                                model.why(
                                        measure,
                                        part,
                                        nr,
                                        why ->
                                                ExplainPopover.show(
                                                        figure[0],
                                                        title(shown, measure, part, nr),
                                                        exact(shown, measure, part, nr),
                                                        why,
                                                        opening::name,
                                                        opening::open),
                                        model::tell));
        figure[0].setId("why-" + FigureColumn.key(measure, part));
        figure[0].getStyleClass().add("figure");
        figure[0].setMinWidth(Region.USE_PREF_SIZE);
        if (part == Part.TOTAL) {
            figure[0].getStyleClass().add("strong");
        }
        Buttons.name(figure[0], Text.of("hierarchy.why", title(shown, measure, part, nr)));
        return figure[0];
    }

    private static String title(Shown shown, Measure measure, Part part, int nr) {
        return Text.of("hierarchy.column", Words.of(measure), Words.of(part))
                + ", "
                + shown.name(nr);
    }

    private static String exact(Shown shown, Measure measure, Part part, int nr) {
        return switch (shown.rolled().value(measure, part, nr)) {
            case Outcome.Failed<Long> failed -> "–";
            case Outcome.Ok<Long>(Long value) when measure.isAmount() ->
                    Text.formats().amount(new Amount(value, shown.rolled().currency()));
            case Outcome.Ok<Long>(Long value) -> Text.formats().number(value);
        };
    }
}
