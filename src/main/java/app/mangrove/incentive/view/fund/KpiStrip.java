package app.mangrove.incentive.view.fund;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.money.Money;
import app.mangrove.incentive.fund.FundFigures;
import app.mangrove.incentive.fund.FundRules;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.ExplainPopover;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// The figures of the fund in a row, each of which can be asked why.
final class KpiStrip extends GridPane {
    private static final int WIDE = 1_050;
    private final FundWays ways;
    private final List<Node> tiles = new ArrayList<>();

    KpiStrip(FundWays ways) {
        this.ways = ways;
        setId("fund-kpis");
        getStyleClass().add("fund-kpis");
        setHgap(8);
        setVgap(8);
        widthProperty().subscribe(width -> arrange());
    }

    void show(FundsPicture now) {
        FundFigures figures = now.figures();
        FundRules rules = now.state().rules();
        tiles.clear();
        add("budget", rules, figures.budget());
        add("accrued", rules, figures.accrued());
        add("committed", rules, figures.committed());
        add("claimed", rules, figures.claimed());
        add("paid", rules, figures.paid());
        add("expiring", rules, figures.expiring());
        var used = figures.utilisation();
        tile("utilisation", FundWords.percent(used.value()), used);
        var won = figures.wonRatio();
        tile("return", FundWords.ratio(won.value()), won);
        arrange();
    }

    private void add(String key, FundRules rules, Explained<Money> figure) {
        tile(key, FundWords.compact(rules, figure.value().minor()), figure);
    }

    private void tile(String key, String value, Explained<?> figure) {
        String name = Text.of("fund.kpi." + key);
        Label amount = Labels.of(value, "fund-figure");
        Button why = Buttons.quiet("fth-help-circle", Text.of("fund.why", name), () -> {});
        why.setId("why-" + key);
        why.setOnAction(e ->
                ExplainPopover.show(
                        why,
                        name,
                        value,
                        figure,
                        ways::name,
                        leaf -> ways.open(leaf.kind(), leaf.id())));
        Label title = Labels.caption(name);
        title.setMinWidth(0);
        HBox head = new HBox(2, title, Labels.gap(), why);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox tile = new VBox(head, amount);
        tile.setId("fund-kpi-" + key);
        tile.getStyleClass().add("fund-kpi");
        tiles.add(tile);
    }

    /// One row where there is room, else two.
    private void arrange() {
        int columns = getWidth() >= WIDE ? 8 : 4;
        getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(column);
        }
        getChildren().clear();
        for (int i = 0; i < tiles.size(); i++) {
            add(tiles.get(i), i % columns, i / columns);
        }
    }
}
