package app.mangrove.hierarchy.view;

import app.mangrove.hierarchy.Measure;
import app.mangrove.ui.control.Buttons;
import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Token;
import app.mangrove.ui.theme.Tokens;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;

import java.util.List;
import java.util.stream.DoubleStream;

/// The graph with its legend and the buttons that zoom, fit and open.
final class GraphPane extends StackPane {
    private final HierarchyViewModel model;
    private final Graph graph;
    private final HBox legend = new HBox(14);
    private final Tokens.Probe probe = new Tokens.Probe();

    GraphPane(HierarchyViewModel model, Dragging dragging) {
        this.model = model;
        graph = new Graph(dragging);
        legend.setId("graph-legend");
        legend.getStyleClass().add("graph-legend");
        legend.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        legend.setMouseTransparent(true);
        StackPane.setAlignment(legend, Pos.BOTTOM_LEFT);
        HBox tools = tools();
        StackPane.setAlignment(tools, Pos.BOTTOM_RIGHT);
        getChildren().setAll(probe, graph, legend, tools);
        model.shownProperty().subscribe(now -> show());
        model.measureProperty().subscribe((before, now) -> show());
        model.selectedProperty().subscribe(now -> graph.select(model.selectedNr()));
        model.kindsProperty().subscribe(this::explain);
        probe.tokensProperty().subscribe(now -> explain(model.kindsProperty().get()));
    }

    Graph graph() {
        return graph;
    }

    private void show() {
        graph.show(model.shownProperty().get(), model.measureProperty().get());
        graph.select(model.selectedNr());
    }

    private HBox tools() {
        MenuButton measure = Buttons.menu("", "");
        measure.setId("graph-measure");
        ToggleGroup group = new ToggleGroup();
        for (Measure each : Measure.values()) {
            RadioMenuItem item = new RadioMenuItem(Words.of(each));
            item.setToggleGroup(group);
            item.setSelected(each == model.measureProperty().get());
            item.setOnAction(e -> model.measureProperty().set(each));
            measure.getItems().add(item);
        }
        model.measureProperty().subscribe(now -> measure.setText(Words.of(now)));
        HBox tools =
                new HBox(
                        4,
                        measure,
                        tool("fth-minus", "hierarchy.zoom-out", () -> graph.zoomBy(0.8)),
                        tool("fth-plus", "hierarchy.zoom-in", () -> graph.zoomBy(1.25)),
                        tool("fth-maximize", "hierarchy.fit", graph::fit),
                        tool("fth-chevrons-down", "hierarchy.open-all", () -> graph.openAll(true)),
                        tool("fth-chevrons-up", "hierarchy.shut-all", () -> graph.openAll(false)));
        tools.getStyleClass().add("graph-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return tools;
    }

    private static Node tool(String icon, String key, Runnable run) {
        var button = Buttons.icon(icon, Text.of(key), run);
        button.setId(key.substring(key.indexOf('.') + 1));
        return button;
    }

    /// Which line means which relation, by colour and by dashes.
    private void explain(List<String> kinds) {
        Tokens tokens = probe.tokensProperty().get();
        legend.getChildren()
                .setAll(
                        kinds.stream()
                                .map(kind -> {
                                    Line line = new Line(0, 0, 26, 0);
                                    line.setStroke(tokens.colour(Token.series(Words.series(kind))));
                                    line.setStrokeWidth(2);
                                    line.getStrokeDashArray()
                                            .setAll(
                                                    DoubleStream.of(Words.dashes(kind))
                                                            .boxed()
                                                            .toList());
                                    HBox entry =
                                            new HBox(6, line, Labels.caption(Words.relation(kind)));
                                    entry.setAlignment(Pos.CENTER_LEFT);
                                    return (Node) entry;
                                })
                                .toList());
    }
}
