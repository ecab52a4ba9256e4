package app.mangrove.health.view;

import app.mangrove.base.explain.Explained;
import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.health.Kpi;
import app.mangrove.health.KpiValue;
import app.mangrove.ui.control.ExplainPopover;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.tile.FlatTile;
import app.mangrove.ui.tile.Kpi.Direction;
import app.mangrove.ui.tile.Kpi.Judgement;
import app.mangrove.ui.tile.KpiTile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// A KPI as a tile: the figure, how it moved, its course, and why it is what it is.
final class FigureTile {
    private final String currency;
    private final Drill drill;
    private final FlatTile.Exports exports;

    FigureTile(String currency, Drill drill, FlatTile.Exports exports) {
        this.currency = currency;
        this.drill = drill;
        this.exports = exports;
    }

    FlatTile of(Kpi kpi, KpiValue value) {
        String title = Text.of("kpi." + kpi.key());
        KpiTile tile =
                new KpiTile(kpi.key(), title, v -> text(kpi, BigDecimal.valueOf(v)), exports);
        tile.show(shown(kpi, value));
        switch (value.now()) {
            case Outcome.Ok<Explained<BigDecimal>>(Explained<BigDecimal> why) ->
                    tile.explain(() ->
                            ExplainPopover.show(
                                    tile,
                                    title,
                                    text(kpi, why.value()),
                                    why,
                                    leaf -> drill.name(leaf.kind(), leaf.id()),
                                    leaf -> drill.record(leaf.kind(), leaf.id())));
            case Outcome.Failed<Explained<BigDecimal>>(Problem problem) ->
                    tile.setAccessibleText(title + ": " + Text.of(problem));
        }
        return tile.entry("dashboard.rows", "fth-list", () -> drill.figure(kpi.key()));
    }

    private app.mangrove.ui.tile.Kpi shown(Kpi kpi, KpiValue value) {
        Optional<BigDecimal> now = value.value();
        if (now.isEmpty()) {
            String why = value.now().failure().map(Text::of).orElse("");
            return app.mangrove.ui.tile.Kpi.of("–", why);
        }
        String figure =
                value.of()
                        .map(of ->
                                Text.of(
                                        "dashboard.count-of",
                                        now.get().longValue(),
                                        of.longValue()))
                        .orElseGet(() -> text(kpi, now.get()));
        Optional<BigDecimal> change = value.change(kpi.unit());
        int sign = change.map(BigDecimal::signum).orElse(0);
        Direction direction =
                sign == 0 ? Direction.LEVEL : sign > 0 ? Direction.UP : Direction.DOWN;
        Judgement judgement =
                sign == 0
                        ? Judgement.NEUTRAL
                        : sign > 0 == kpi.isBetterHigh() ? Judgement.GOOD : Judgement.BAD;
        String against = value.against();
        List<KpiValue.Point> points =
                value.series().stream().filter(point -> point.value() != null).toList();
        return new app.mangrove.ui.tile.Kpi(
                figure,
                direction,
                judgement,
                change.map(moved -> delta(kpi, moved)).orElse(""),
                change.isPresent() && against != null ? Text.of(against) : "",
                points.stream().map(KpiValue.Point::label).toList(),
                points.stream().mapToDouble(point -> number(point.value())).toArray());
    }

    private static double number(@org.jspecify.annotations.Nullable BigDecimal value) {
        return value == null ? 0 : value.doubleValue();
    }

    private String text(Kpi kpi, BigDecimal value) {
        return switch (kpi.unit()) {
            case AMOUNT ->
                    Text.formats()
                            .compact(
                                    new Amount(
                                            value.setScale(4, RoundingMode.HALF_EVEN)
                                                    .unscaledValue()
                                                    .longValueExact(),
                                            currency),
                                    4);
            case COUNT -> Text.formats().number(value.setScale(0, RoundingMode.HALF_UP));
            case SHARE -> Text.formats().percent(value.doubleValue(), 1);
            case INDEX -> Text.formats().number(value.doubleValue(), 3);
        };
    }

    private static String delta(Kpi kpi, BigDecimal change) {
        return switch (kpi.unit()) {
            case AMOUNT -> Text.formats().signedPercent(change.doubleValue(), 1);
            case COUNT -> Text.formats().signed(change.doubleValue(), 0);
            case SHARE ->
                    Text.of(
                            "dashboard.points",
                            Text.formats().signed(change.movePointRight(2).doubleValue(), 1));
            case INDEX -> Text.formats().signed(change.doubleValue(), 3);
        };
    }
}
