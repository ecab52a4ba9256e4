package app.mangrove.program.view;

import app.mangrove.model.Ecosystem;
import app.mangrove.model.geo.Region;
import app.mangrove.model.program.PartnerType;
import app.mangrove.program.TrackMap;
import app.mangrove.program.TrackRule;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Map;
import java.util.function.BiConsumer;

/// Types against regions: how many roles stand in each cell and which track they get; a cell opens
/// its reasons.
final class MapPane extends GridPane {
    private final Ecosystem ecosystem;
    private final TrackMap map;
    private final TrackColours colours;

    MapPane(
            Ecosystem ecosystem,
            TrackMap map,
            TrackColours colours,
            BiConsumer<Node, TrackMap.Spot> open) {
        this.ecosystem = ecosystem;
        this.map = map;
        this.colours = colours;
        getStyleClass().add("track-map");
        setId("track-map");
        setHgap(4);
        setVgap(4);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(140);
        getColumnConstraints().add(names);
        for (int i = 0; i < map.regions().size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(-1);
            column.setHgrow(Priority.ALWAYS);
            column.setMinWidth(96);
            column.setPrefWidth(120);
            getColumnConstraints().add(column);
            Label head = Labels.caption(region(map.regions().get(i)));
            head.setWrapText(true);
            head.setMaxWidth(Double.MAX_VALUE);
            head.setAlignment(Pos.BOTTOM_CENTER);
            head.setMaxHeight(Double.MAX_VALUE);
            add(head, i + 1, 0);
        }
        for (int row = 0; row < map.types().size(); row++) {
            add(Labels.of(type(map.types().get(row))), 0, row + 1);
            for (int i = 0; i < map.regions().size(); i++) {
                TrackMap.Spot spot = new TrackMap.Spot(map.types().get(row), map.regions().get(i));
                add(cell(spot, open), i + 1, row + 1);
            }
        }
    }

    private String region(int nr) {
        return nr == 0 ? Text.of("track.map.nowhere") : ecosystem.name(Region.KIND, nr);
    }

    private String type(int nr) {
        return nr == 0 ? Text.of("track.map.no-role") : ecosystem.name(PartnerType.KIND, nr);
    }

    private Node cell(TrackMap.Spot spot, BiConsumer<Node, TrackMap.Spot> open) {
        TrackMap.Cell cell = map.cells().get(spot);
        VBox box = new VBox();
        box.getStyleClass().add("map-cell");
        if (cell == null) {
            return box;
        }
        int count = cell.placements().size();
        box.getChildren()
                .addAll(Labels.of(count == 0 ? "–" : Text.formats().number(count), "count"));
        box.getChildren().add(words(cell));
        if (cell.tied() > 0 || cell.plain().isAmbiguous()) {
            box.getStyleClass().add("tied");
        } else if (cell.gaps() > 0) {
            box.getStyleClass().add("open");
        } else if (count == 0 || cell.tracks().isEmpty()) {
            box.getStyleClass().add("nobody");
        }
        box.setFocusTraversable(true);
        box.setAccessibleRole(AccessibleRole.BUTTON);
        box.setAccessibleText(
                Text.of("track.map.cell", type(spot.type()), region(spot.region()), count)
                        + ", "
                        + summary(cell));
        box.setOnMouseClicked(e -> open.accept(box, spot));
        box.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                open.accept(box, spot);
                e.consume();
            }
        });
        return box;
    }

    private Node words(TrackMap.Cell cell) {
        HBox line = new HBox(4);
        line.setAlignment(Pos.CENTER);
        Map<TrackRule, Integer> tracks = cell.tracks();
        tracks.keySet().stream()
                .limit(4)
                .forEach(track -> line.getChildren().add(Labels.swatch(colours.of(track.id()))));
        if (tracks.isEmpty()) {
            cell.plain()
                    .track()
                    .filter(track -> cell.placements().isEmpty())
                    .ifPresent(
                            track -> line.getChildren().add(Labels.swatch(colours.of(track.id()))));
        }
        Label text = Labels.caption(summary(cell));
        text.setMinWidth(0);
        line.getChildren().add(text);
        return line;
    }

    /// The track, or how many there are, or that there is none.
    private static String summary(TrackMap.Cell cell) {
        if (cell.tied() > 0) {
            return Text.of("track.map.tied", cell.tied());
        }
        Map<TrackRule, Integer> tracks = cell.tracks();
        if (cell.placements().isEmpty()) {
            return cell.plain().isAmbiguous()
                    ? Text.of("track.result.TIES")
                    : cell.plain().track().map(TrackRule::name).orElse(Text.of("track.map.none"));
        }
        if (tracks.isEmpty()) {
            return Text.of(cell.gaps() > 0 ? "track.map.none" : "track.map.elsewhere");
        }
        if (cell.gaps() > 0) {
            return Text.of("track.map.without", cell.gaps());
        }
        return tracks.size() == 1
                ? tracks.keySet().iterator().next().name()
                : Text.of("track.map.several", tracks.size());
    }
}
