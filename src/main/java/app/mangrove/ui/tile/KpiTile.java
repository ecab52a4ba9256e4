package app.mangrove.ui.tile;

import app.mangrove.ui.chart.Sparkline;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.theme.Fonts;
import app.mangrove.ui.theme.Icon;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.function.DoubleFunction;

/// One figure large, how it moved as arrow, sign and words, and its course below.
public final class KpiTile extends FlatTile {
    private final Label value = Labels.of("–", "kpi-value");
    private static final double[] SIZES = {2, 1.714, 1.5, 1.286};

    private final HBox delta = new HBox();
    private double size = SIZES[0];
    private final Sparkline course;

    /// `valueText` writes the points of the course for its table.
    public KpiTile(String id, String title, DoubleFunction<String> valueText, Exports exports) {
        super(id, title, "");
        getStyleClass().add("kpi");
        course = new Sparkline(valueText);
        delta.getStyleClass().add("kpi-delta");
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        course.setMinHeight(0);
        value.setMinWidth(0);
        VBox body = new VBox(value, delta, space, course);
        value.setMaxWidth(Double.MAX_VALUE);
        value.widthProperty().subscribe(width -> fit());
        value.fontProperty().subscribe(font -> fit());
        chart(body, course, exports);
    }

    public void show(Kpi kpi) {
        value.setText(kpi.value());
        fit();
        delta.getChildren().clear();
        if (!kpi.delta().isEmpty()) {
            delta.getChildren().add(moved(kpi));
        }
        if (!kpi.against().isEmpty()) {
            Label against = Labels.caption(kpi.against());
            against.setMinWidth(0);
            delta.getChildren().add(against);
        }
        course.show(kpi.names(), kpi.course());
        setAccessibleText(
                getTitle() + ": " + kpi.value() + ", " + kpi.delta() + " " + kpi.against());
    }

    /// The largest size in which the whole figure can be read.
    private void fit() {
        double room = value.getWidth() - value.getInsets().getLeft() - 8;
        if (room <= 0) {
            return;
        }
        double base = value.getFont().getSize() / size;
        double wanted = SIZES[SIZES.length - 1];
        for (double one : SIZES) {
            if (Fonts.width(value.getText(), base * one) <= room) {
                wanted = one;
                break;
            }
        }
        if (wanted != size) {
            size = wanted;
            double part = SIZES[0] / wanted;
            value.setStyle(
                    "-fx-font-size: %sem; -fx-padding: 0 0 0 %sem; -fx-min-height: %sem;"
                            .formatted(wanted, 0.429 * part, 1.2 * part));
        }
    }

    private static Node moved(Kpi kpi) {
        String icon =
                switch (kpi.direction()) {
                    case UP -> "fth-arrow-up-right";
                    case DOWN -> "fth-arrow-down-right";
                    case LEVEL -> "fth-arrow-right";
                };
        String tone =
                switch (kpi.judgement()) {
                    case GOOD -> "good";
                    case BAD -> "bad";
                    case NEUTRAL -> "muted";
                };
        Label words = Labels.of(kpi.delta(), "strong", tone);
        words.setGraphic(Icon.mini(icon).styled(tone));
        words.setGraphicTextGap(3);
        words.setMinWidth(USE_PREF_SIZE);
        return words;
    }
}
