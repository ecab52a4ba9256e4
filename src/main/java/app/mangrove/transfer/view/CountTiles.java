package app.mangrove.transfer.view;

import app.mangrove.transfer.preview.Counts;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// What becomes of the rows, as figures side by side.
final class CountTiles extends GridPane {
    CountTiles(Counts counts) {
        getStyleClass().add("count-tiles");
        add("added", counts.added(), "good");
        add("changed", counts.changed(), "accent");
        add("unchanged", counts.unchanged(), "");
        add("skipped", counts.skipped(), "");
        add("bad", counts.bad(), "bad");
        for (int i = 0; i < getChildren().size(); i++) {
            ColumnConstraints part = new ColumnConstraints();
            part.setPercentWidth(100.0 / getChildren().size());
            getColumnConstraints().add(part);
        }
    }

    private void add(String what, long count, String tone) {
        addColumn(getChildren().size(), tile(what, count, tone));
    }

    private static Node tile(String what, long count, String tone) {
        Label figure = Labels.of(Text.formats().number(count), "figure-large");
        figure.setId("count-" + what);
        if (count == 0) {
            figure.getStyleClass().add("muted");
        } else if (!tone.isEmpty()) {
            figure.getStyleClass().add(tone);
        }
        VBox tile = new VBox(Labels.caption(Text.of("import.count." + what)), figure);
        tile.getStyleClass().addAll("card", "count-tile");
        return tile;
    }
}
