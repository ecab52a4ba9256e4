package app.mangrove.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import app.mangrove.support.Fx;
import app.mangrove.ui.theme.Theme;

import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

class ChartViewTest {
    @Test
    void gaugesAnAxisInRoundSteps() {
        assertThat(Ticks.to(5.8, 3)).isEqualTo(new Ticks(2, 6));
        assertThat(Ticks.to(100, 4)).isEqualTo(new Ticks(25, 100));
        assertThat(Ticks.to(0, 4)).isEqualTo(new Ticks(1, 1));
        assertThat(Ticks.to(0.07, 3).top()).isBetween(0.07, 0.09);
    }

    @Test
    void knowsWhichCountryLiesWhere() {
        List<Geometry.Country> world = Geometry.world().countries();
        assertThat(world).hasSizeGreaterThan(170);
        assertThat(world.stream().map(Geometry.Country::iso2))
                .contains("DE", "FR", "NO", "US", "XK");
        // The middle of Brazil, in fractions of the picture.
        assertThat(world.stream().filter(c -> c.holds(0.365, 0.67)).map(Geometry.Country::iso2))
                .containsExactly("BR");
    }

    @Test
    void givesTheSameChartAsTableSvgAndPicture() {
        StackedColumns chart =
                Fx.call(() -> {
                    StackedColumns made = new StackedColumns(v -> "" + Math.round(v), v -> "" + v);
                    made.show(
                            List.of("Jan", "Feb"),
                            List.of(
                                    Series.of(0, "Resellers & co", 1, 2),
                                    Series.of(1, "MSP", 3, 4)));
                    return made;
                });
        Stage stage = Fx.show(() -> new StackPane(chart), 400, 300, Theme.LIGHT);
        assertThat(Fx.call(chart::table).rows())
                .containsExactly(List.of("Jan", "1.0", "3.0"), List.of("Feb", "2.0", "4.0"));
        String svg = Fx.call(chart::svg);
        assertThat(svg)
                .startsWith("<svg")
                .contains("Resellers &amp; co")
                .contains("#0b309e")
                .contains("</svg>");
        byte[] png = Fx.call(() -> Png.of(chart.image(2)));
        Image read = new Image(new ByteArrayInputStream(png));
        assertThat(read.getWidth()).isEqualTo(800);
        assertThat(read.isError()).isFalse();
        Fx.close(stage);
    }

    @Test
    void anEmptyMapIsDrawnToo() {
        WorldMap map = Fx.call(() -> new WorldMap(Locale.UK, v -> "" + v));
        Stage stage = Fx.show(() -> new StackPane(map), 400, 200, Theme.DARK);
        Fx.run(() -> map.show(Map.of()));
        Fx.settle();
        assertThat(Fx.call(map::svg)).contains("evenodd");
        Fx.close(stage);
    }
}
