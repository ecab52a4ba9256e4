package app.mangrove.home.view;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/// A small drawing of partners and what joins them.
final class NetworkMark extends StackPane {
    /// x, y, radius and series of each dot.
    private static final int[][] DOTS = {
        {6, 18, 4, 1}, {32, 14, 4, 3}, {62, 6, 4, 4}, {84, 20, 8, 3}, {110, 6, 4, 6},
        {114, 34, 4, 1}, {32, 40, 8, 1}, {58, 46, 4, 5}, {8, 62, 4, 2}, {36, 76, 4, 4},
        {80, 68, 8, 4}, {60, 84, 4, 5}, {124, 60, 4, 3}, {104, 84, 4, 2}
    };

    private static final int[][] LINES = {
        {0, 6}, {1, 6}, {8, 6}, {9, 6}, {6, 3}, {6, 7}, {2, 3}, {4, 3}, {5, 3}, {7, 3}, {7, 10},
        {11, 10}, {12, 10}, {13, 10}, {6, 10}
    };

    NetworkMark() {
        Group drawing = new Group();
        for (int[] line : LINES) {
            int[] a = DOTS[line[0]];
            int[] b = DOTS[line[1]];
            Line edge = new Line(a[0], a[1], b[0], b[1]);
            edge.getStyleClass().add("network-line");
            drawing.getChildren().add(edge);
        }
        for (int[] dot : DOTS) {
            Circle circle = new Circle(dot[0], dot[1], dot[2]);
            circle.getStyleClass().addAll("network-dot", "dot-" + dot[3]);
            drawing.getChildren().add(circle);
        }
        getChildren().add(drawing);
        setMinSize(130, 92);
        setMouseTransparent(true);
    }
}
