package app.mangrove.incentive.view.fund;

import app.mangrove.incentive.fund.FundFigures;
import app.mangrove.incentive.fund.FundReturn;
import app.mangrove.incentive.fund.FundReturn.Measure;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.ui.control.EmptyState;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.record.Names;
import app.mangrove.ui.table.Sort;
import app.mangrove.ui.text.Text;

import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/// What came of the money, the best first, with the worst quarter marked in words.
final class ReturnsPane extends BorderPane {
    private final FundsViewModel model;
    private final FundTable<FundReturn> table;
    private final Label words = Labels.caption("");

    ReturnsPane(FundsViewModel model) {
        this.model = model;
        table =
                new FundTable<>(
                        "fund-return-table",
                        columns(),
                        new Sort("won-ratio", true),
                        new EmptyState(
                                "fth-trending-up",
                                Text.of("fund.no-returns"),
                                Text.of("fund.no-returns-words")),
                        each -> model.show(new Shown.OfRequest(each.request().id())));
        HBox bar = new HBox(words);
        bar.getStyleClass().add("fund-inbox");
        setTop(bar);
        setCenter(table);
    }

    void show(FundsPicture now) {
        FundFigures figures = now.figures();
        words.setText(
                Text.of(
                        "fund.returns-words",
                        figures.spent().value(),
                        FundWords.ratio(figures.pipelineRatio().value()),
                        FundWords.ratio(figures.wonRatio().value())));
        table.show(now.ecosystem(), now.returns());
    }

    private FundsPicture now() {
        return model.picture().orElseThrow();
    }

    private List<FundTable.Column<FundReturn>> columns() {
        return List.of(
                FundTable.Column.<FundReturn>text(
                                "title",
                                Names.of(FundRequest.KIND, FundRequest.TITLE),
                                190,
                                each -> each.request().title())
                        .swatched(each -> each.isBottom() ? "series-5" : ""),
                FundTable.Column.text(
                        "partner",
                        Names.of(FundRequest.KIND, FundRequest.PARTNER),
                        150,
                        each -> now().partner(each.partner())),
                FundTable.Column.text(
                        "verdict",
                        Text.of("fund.column.verdict"),
                        120,
                        each ->
                                each.isBottom()
                                        ? Text.of("fund.worst")
                                        : each.spend() == 0 ? Text.of("fund.unpaid") : ""),
                FundTable.Column.figure(
                        "spend",
                        Text.of("fund.column.spend"),
                        each -> FundWords.whole(each.rules(), each.spend()),
                        FundReturn::spend),
                money(Measure.PIPELINE),
                ratio(Measure.PIPELINE),
                money(Measure.WON),
                ratio(Measure.WON),
                money(Measure.REVENUE),
                money(Measure.MARGIN),
                ratio(Measure.MARGIN),
                FundTable.Column.figure(
                        "deals",
                        Text.of("fund.column.deals"),
                        each -> Text.formats().number(each.parts().size()),
                        each -> each.parts().size()));
    }

    private static String key(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }

    private static FundTable.Column<FundReturn> money(Measure measure) {
        return FundTable.Column.figure(
                key(measure),
                Text.of("fund.column." + key(measure)),
                each ->
                        each.sum(measure) == 0
                                ? ""
                                : FundWords.whole(each.rules(), each.sum(measure)),
                each -> each.sum(measure));
    }

    private static FundTable.Column<FundReturn> ratio(Measure measure) {
        return FundTable.Column.figure(
                key(measure) + "-ratio",
                Text.of("fund.column." + key(measure) + "-ratio"),
                each -> FundWords.ratio(each.ratio(measure)),
                each ->
                        each.ratio(measure)
                                .orElse(BigDecimal.ONE.negate())
                                .movePointRight(4)
                                .longValueExact());
    }
}
