package app.mangrove.mix.view;

import app.mangrove.mix.cell.Axis;
import app.mangrove.mix.cell.Cell;
import app.mangrove.mix.gap.CoverageBands;
import app.mangrove.mix.gap.Gap;
import app.mangrove.ui.chart.WorldMap;
import app.mangrove.ui.control.Card;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Token;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/// The gap by country: each has the colour of the nearest region of the plan that it lies in.
final class GapMap extends VBox {
    private static final int STEPS = 4;
    private final MixViewModel model;
    private final WorldMap map = new WorldMap(Text.formats().locale(), this::words);
    private double largest = 1;
    private String currency = "";
    private CoverageBands bands = CoverageBands.USUAL;

    GapMap(MixViewModel model) {
        this.model = model;
        setId("mix-map");
        map.name(Text.of("mixplan.map"));
        map.colours(this::colour);
        map.onOpen(code ->
                model.picture()
                        .map(now -> now.countries().getOrDefault(code, 0))
                        .filter(region -> region > 0)
                        .ifPresent(region -> model.choose(Axis.REGION, region)));
        VBox.setVgrow(map, Priority.ALWAYS);
        Card card = new Card(Text.of("mixplan.map"), Text.of("mixplan.map-words"), map);
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().add(card);
    }

    void show(MixPicture now) {
        currency = now.currency();
        bands = now.grid().bands();
        Map<String, Double> values = new HashMap<>();
        now.countries()
                .forEach((code, region) ->
                        value(now.gap(Cell.of(Axis.REGION, region)))
                                .ifPresent(value -> values.put(code, value)));
        largest = values.values().stream().mapToDouble(Math::abs).max().orElse(1);
        map.show(values);
    }

    /// Actual − target, or the coverage.
    private OptionalDouble value(Gap gap) {
        Show show = model.showProperty().get();
        if (show == Show.COVERAGE) {
            return gap.coverage()
                    .map(c -> OptionalDouble.of(c.doubleValue()))
                    .orElse(OptionalDouble.empty());
        }
        var missing = gap.gap(show.measure());
        return missing.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(-missing.getAsLong() / (show.isAmount() ? 10_000.0 : 1));
    }

    private Token colour(double value) {
        if (model.showProperty().get() == Show.COVERAGE) {
            return CellWords.fill(CellWords.coverageHeat(bands, value));
        }
        int step = (int) Math.ceil(Math.abs(value) / Math.max(1, largest) * STEPS - 1e-9);
        return CellWords.fill(value < 0 ? -step : step);
    }

    private String words(double value) {
        Show show = model.showProperty().get();
        if (show == Show.COVERAGE) {
            return Text.of("mixplan.coverage") + " " + Text.formats().number(value, 2);
        }
        return show.isAmount()
                ? (value > 0 ? "+" : "") + Text.formats().compact(value, currency, 3)
                : Text.formats().signed(value, 0);
    }
}
