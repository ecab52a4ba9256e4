package app.mangrove.ui.tile;

import app.mangrove.ui.chart.Sparkline;
import app.mangrove.ui.control.Labels;
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
    private final HBox delta = new HBox();
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
        chart(body, course, exports);
    }

    public void show(Kpi kpi) {
        value.setText(kpi.value());
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
        return words;
    }
}
