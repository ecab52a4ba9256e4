package app.mangrove.incentive.view.design;

import app.mangrove.incentive.design.Curve;
import app.mangrove.incentive.design.Reached;
import app.mangrove.incentive.view.board.Board;
import app.mangrove.incentive.view.board.Figures;
import app.mangrove.incentive.view.curve.PayoutChart;
import app.mangrove.incentive.view.curve.Picture;
import app.mangrove.incentive.view.curve.Rug;
import app.mangrove.model.partner.Partner;
import app.mangrove.ui.chart.ChartTableView;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.control.Notice;
import app.mangrove.ui.control.Popovers;
import app.mangrove.ui.control.Segmented;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// The payout curve with its legend.
final class CurveCard {
    private final PayoutChart chart = new PayoutChart();
    private final FlowPane legend = new FlowPane(16, 4);
    private final StackPane body = new StackPane();
    private final Segmented<Boolean> way =
            new Segmented<>(
                    List.of(false, true),
                    false,
                    each -> Text.of(each ? "design.marginal-rate" : "design.payout"));
    private final Card card;
    private Runnable again = () -> {};

    CurveCard() {
        chart.setId("payout-curve");
        chart.name(Text.of("design.curve"));
        legend.setAlignment(Pos.CENTER_LEFT);
        legend.setMinWidth(0);
        card = new Card(Text.of("design.curve"), "", legend, body);
        Node[] table = new Node[1];
        table[0] =
                Buttons.icon(
                        "fth-list",
                        Text.of("design.as-table"),
                        () -> Popovers.show(table[0], new ChartTableView(chart.table())));
        card.action(way);
        card.action(table[0]);
        card.setMinWidth(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        way.valueProperty().subscribe(now -> again.run());
    }

    Card card() {
        return card;
    }

    void show(Board board, Optional<Figures> figures) {
        again = () -> draw(board, figures);
        again.run();
    }

    private void draw(Board board, Optional<Figures> figures) {
        Optional<Curve> curve = board.curve().optional();
        if (curve.isEmpty()) {
            legend.getChildren().clear();
            body.getChildren()
                    .setAll(
                            new Notice(
                                    "warning", board.curve().failure().map(Text::of).orElse("")));
            return;
        }
        List<Rug> rug =
                figures.map(f -> f.latest().stream().map(each -> rug(board, each)).toList())
                        .orElse(List.of());
        Optional<Rug> picked = figures.flatMap(CurveCard::picked);
        Picture picture =
                new Picture(
                        curve.get(),
                        board.other(),
                        Text.of("design.this-plan"),
                        Text.of("design.if-marginal"),
                        board.plan().currency(),
                        rug,
                        picked,
                        way.valueProperty().get());
        chart.show(picture);
        body.getChildren().setAll(chart);
        legend.getChildren().setAll(key("series-1", Text.of("design.this-plan")));
        if (board.other().isPresent()) {
            legend.getChildren().add(key("series-3", Text.of("design.if-marginal")));
        }
        if (!curve.get().cliffs().isEmpty()) {
            legend.getChildren().add(key("series-2", Text.of("design.cliff")));
        }
        picked.ifPresent(each -> legend.getChildren().add(key("series-6", each.name())));
        if (!rug.isEmpty()) {
            legend.getChildren().add(Labels.caption("| " + Text.of("design.a-partner")));
        }
        String axis =
                Text.formats()
                        .stepOf(
                                curve.get().top()
                                        / Math.pow(10, curve.get().payout().measureScale()),
                                board.plan().currency());
        legend.getChildren()
                .add(
                        Labels.caption(
                                picture.isMoney()
                                        ? Text.of("design.axis-money", axis)
                                        : Text.of("design.axis-number")));
        if (curve.get().payout().baseline() != 0) {
            legend.getChildren().add(Labels.caption(Text.of("design.growth-baseline")));
        }
    }

    private static Node key(String colour, String name) {
        HBox key = new HBox(6, Labels.swatch(colour), Labels.caption(name));
        key.setAlignment(Pos.CENTER_LEFT);
        key.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return key;
    }

    private static Rug rug(Board board, Reached reached) {
        return new Rug(board.ecosystem().name(Partner.KIND, reached.partner()), reached.measure());
    }

    /// The example partner's window that lies in the example's months.
    private static Optional<Rug> picked(Figures figures) {
        return figures.example()
                .flatMap(example -> {
                    var calculation = figures.trial().calculation();
                    int from =
                            calculation.axisMonth(
                                    example.span().from().index() - figures.span().from().index());
                    return figures.windows().stream()
                            .filter(each -> each.partner() == example.partner())
                            .filter(each -> each.start() >= from)
                            .findFirst()
                            .map(each ->
                                    new Rug(
                                            example.name() + ", " + example.span().name(),
                                            each.measure()));
                });
    }
}
