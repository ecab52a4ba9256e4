package app.mangrove.incentive.view.fund;

import app.mangrove.incentive.fund.FundFigures;
import app.mangrove.incentive.fund.FundReturn;
import app.mangrove.incentive.fund.FundReturn.Measure;
import app.mangrove.model.fund.FundRequest;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.item.ItemColumn;
import app.mangrove.ui.item.ItemTable;
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
    private final ItemTable<FundReturn> table;
    private final Label words = Labels.caption("");

    ReturnsPane(FundsViewModel model) {
        this.model = model;
        table = new ItemTable<>("fund-return-table", columns(), new Sort("won-ratio", true));
        table.placeholder(
                "fth-trending-up", Text.of("fund.no-returns"), Text.of("fund.no-returns-words"));
        table.onChosen(each -> model.show(new Shown.OfRequest(each.request().id())));
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

    private List<ItemColumn<FundReturn>> columns() {
        return List.of(
                ItemColumn.<FundReturn>words(
                                "title",
                                Names.of(FundRequest.KIND, FundRequest.TITLE),
                                190,
                                each -> each.request().title())
                        .swatched(each -> each.isBottom() ? "series-5" : ""),
                ItemColumn.words(
                        "partner",
                        Names.of(FundRequest.KIND, FundRequest.PARTNER),
                        150,
                        each -> now().partner(each.partner())),
                ItemColumn.words(
                        "verdict",
                        Text.of("fund.column.verdict"),
                        120,
                        each ->
                                each.isBottom()
                                        ? Text.of("fund.worst")
                                        : each.spend() == 0 ? Text.of("fund.unpaid") : ""),
                ItemColumn.figure(
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
                ItemColumn.figure(
                        "deals",
                        Text.of("fund.column.deals"),
                        each -> Text.formats().number(each.parts().size()),
                        each -> each.parts().size()));
    }

    private static String key(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }

    private static ItemColumn<FundReturn> money(Measure measure) {
        return ItemColumn.figure(
                key(measure),
                Text.of("fund.column." + key(measure)),
                each ->
                        each.sum(measure) == 0
                                ? ""
                                : FundWords.whole(each.rules(), each.sum(measure)),
                each -> each.sum(measure));
    }

    private static ItemColumn<FundReturn> ratio(Measure measure) {
        return ItemColumn.figure(
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
