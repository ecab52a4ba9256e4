package app.mangrove.health.view;

import app.mangrove.base.money.Amount;
import app.mangrove.base.outcome.Outcome;
import app.mangrove.health.Kpi;
import app.mangrove.health.KpiValue;
import app.mangrove.insight.Summary;
import app.mangrove.ui.chart.HorizontalBars;
import app.mangrove.ui.chart.Measured;
import app.mangrove.ui.chart.MixBars;
import app.mangrove.ui.chart.Series;
import app.mangrove.ui.chart.StackedColumns;
import app.mangrove.ui.chart.TierShape;
import app.mangrove.ui.chart.WorldMap;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Token;
import app.mangrove.ui.tile.FlatTile;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Makes the tiles of a board.
///
/// Unit: doubles are for drawing only; what is read as a figure is written from exact values.
final class Tiles {
    private static final int PLACES = 4;

    private final Figures figures;
    private final Summary summary;
    private final Drill drill;
    private final FlatTile.Exports exports;
    private final ChangesTile changes;

    Tiles(Figures figures, Drill drill, FlatTile.Exports exports, ChangesTile changes) {
        this.figures = figures;
        this.summary = figures.summary();
        this.drill = drill;
        this.exports = exports;
        this.changes = changes;
    }

    Map<String, FlatTile> all() {
        Map<String, FlatTile> tiles = new LinkedHashMap<>();
        FigureTile figure = new FigureTile(figures.lens().currency(), drill, exports);
        for (Map.Entry<Kpi, KpiValue> entry : figures.kpis().entrySet()) {
            tiles.put(entry.getKey().key(), figure.of(entry.getKey(), entry.getValue()));
        }
        tiles.put("months", months());
        tiles.put("mix", mix());
        tiles.put("top", top());
        tiles.put("map", map());
        tiles.put("tiers", tiers());
        tiles.put("changes", changes.tile());
        return tiles;
    }

    private String money(double value) {
        return Text.formats().compact(value, figures.lens().currency(), 4);
    }

    /// An amount for drawing; one that cannot be had is drawn as nothing, and said elsewhere.
    private static double drawn(Outcome<Amount> amount) {
        return amount.optional().map(Amount::decimal).map(BigDecimal::doubleValue).orElse(0.0);
    }

    private static String named(String type) {
        return type.isEmpty() ? Text.of("dashboard.no-type") : type;
    }

    /// A type keeps its colour wherever it is shown: its place among the types of the summary.
    private Token colour(String type) {
        int place = 0;
        for (Summary.TypeLine line : summary.types()) {
            if (line.name().equals(type)) {
                return Series.of(type.isEmpty() ? 6 : Math.min(place, 6), "").colour();
            }
            place++;
        }
        return Series.of(6, "").colour();
    }

    private static String month(String label) {
        try {
            return Text.formats().dates().monthName(YearMonth.parse(label));
        } catch (DateTimeParseException e) {
            return label;
        }
    }

    private FlatTile months() {
        Summary.MonthsByType grid = summary.months();
        double most =
                grid.cells().stream()
                        .mapToDouble(cells -> cells.stream().mapToDouble(Tiles::drawn).sum())
                        .max()
                        .orElse(0);
        StackedColumns chart =
                new StackedColumns(
                        v -> Text.formats().inStepOf(most, v, 2),
                        v -> Text.formats().compact(v, 3));
        List<Series> series = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (int t = 0; t < grid.types().size(); t++) {
            double[] values = new double[grid.months().size()];
            for (int m = 0; m < values.length; m++) {
                values[m] = drawn(grid.cells().get(m).get(t));
            }
            String type = grid.types().get(t);
            types.add(type);
            series.add(new Series(named(type), colour(type), values));
        }
        chart.show(grid.months().stream().map(Tiles::month).toList(), series);
        chart.onOpen((column, index) -> drill.month(column, types.get(index)));
        return new FlatTile(
                        "months",
                        Text.of("dashboard.months"),
                        Text.of(
                                "dashboard.months-remark",
                                Text.formats().stepOf(most, figures.lens().currency())))
                .chart(chart, exports)
                .entry("dashboard.rows", "fth-list", () -> drill.figure("revenue-to-date"));
    }

    private FlatTile mix() {
        MixBars chart =
                new MixBars(
                        Text.of("kind.partner_type"),
                        Text.of("kind.partner.plural"),
                        Text.of("dashboard.revenue"));
        double total = summary.types().stream().mapToDouble(line -> drawn(line.revenue())).sum();
        List<MixBars.Part> parts =
                summary.types().stream()
                        .map(line ->
                                new MixBars.Part(
                                        named(line.name()),
                                        colour(line.name()),
                                        line.partners(),
                                        drawn(line.revenue()),
                                        Text.formats().number(line.partners()),
                                        total == 0
                                                ? "–"
                                                : Text.formats()
                                                        .percent(drawn(line.revenue()) / total, 1),
                                        () -> drill.type(line.name())))
                        .toList();
        chart.show(parts, Text.formats().number(summary.partners()), money(total));
        return new FlatTile("mix", Text.of("dashboard.mix"), "")
                .chart(chart, exports)
                .entry("dashboard.rows", "fth-list", () -> drill.figure("mix"));
    }

    private FlatTile top() {
        HorizontalBars chart =
                new HorizontalBars(Text.of("kind.partner"), Text.of("dashboard.share"));
        chart.show(
                summary.top().stream()
                        .limit(8)
                        .map(line ->
                                new Measured(
                                        line.name(),
                                        line.share().doubleValue(),
                                        Text.formats().percent(line.share().doubleValue(), 1),
                                        () -> drill.record("partner", line.partner().toString())))
                        .toList());
        return new FlatTile("top", Text.of("dashboard.top"), Text.of("dashboard.top-remark"))
                .chart(chart, exports)
                .entry("dashboard.rows", "fth-list", () -> drill.figure("concentration"));
    }

    private FlatTile map() {
        WorldMap map = new WorldMap(Text.formats().locale(), this::money);
        Map<String, Double> values = new LinkedHashMap<>();
        List<Summary.PlaceLine> places =
                summary.countries().stream()
                        .sorted(
                                Comparator.comparingDouble(
                                                (Summary.PlaceLine line) -> drawn(line.revenue()))
                                        .reversed())
                        .toList();
        places.stream()
                .filter(line -> !line.code().isEmpty())
                .forEach(line -> values.put(line.code(), drawn(line.revenue())));
        map.show(values);
        map.onOpen(drill::country);
        HorizontalBars bars =
                new HorizontalBars(Text.of("field.partner.country"), Text.of("dashboard.revenue"));
        bars.show(
                places.stream()
                        .limit(PLACES)
                        .map(line ->
                                new Measured(
                                        name(line),
                                        drawn(line.revenue()),
                                        money(drawn(line.revenue())),
                                        () -> drill.country(line.code())))
                        .toList());
        VBox.setVgrow(map, Priority.ALWAYS);
        bars.setMinHeight(88);
        bars.setMaxHeight(88);
        return new FlatTile("map", Text.of("dashboard.map"), Text.of("dashboard.map-remark"))
                .chart(new VBox(8, map, bars), map, exports)
                .entry("dashboard.rows", "fth-list", () -> drill.figure("revenue-to-date"));
    }

    private static String name(Summary.PlaceLine place) {
        return place.code().length() == 2
                ? Locale.of("", place.code()).getDisplayCountry(Text.formats().locale())
                : named(place.name());
    }

    private FlatTile tiers() {
        TierShape chart =
                new TierShape(
                        Text.of("kind.tier"),
                        Text.of("kind.partner.plural"),
                        Text.of("dashboard.tier-target"));
        int ranked = summary.ranked();
        chart.show(
                summary.tiers().stream()
                        .map(line ->
                                new TierShape.Level(
                                        line.name(),
                                        line.partners(),
                                        line.target(ranked)
                                                .map(BigDecimal::doubleValue)
                                                .orElse(0.0),
                                        () -> drill.tier(line.name())))
                        .toList(),
                Text.of("dashboard.ranked", ranked));
        return new FlatTile("tiers", Text.of("dashboard.tiers"), "")
                .chart(chart, exports)
                .entry("dashboard.rows", "fth-list", () -> drill.figure("tiers"));
    }
}
