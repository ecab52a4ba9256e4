package app.mangrove.ui.shell;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// The mark: a crown over roots that stand in water.
public final class BrandMark extends StackPane {
    public BrandMark() {
        Node crown = path("M4 12 C4 5 20 5 20 12 Z", true);
        Node stem = path("M12 12 V16", false);
        Node roots =
                path(
                        "M12 14 C8 15 6 18 5.5 21 M12 15 C10.5 17 10 19 10 21 M12 15 C13.5 17 14 19"
                                + " 14 21 M12 14 C16 15 18 18 18.5 21",
                        false);
        getChildren().add(new Group(crown, stem, roots));
        setMinSize(24, 24);
        setMaxSize(24, 24);
    }

    private static Node path(String content, boolean solid) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        path.getStyleClass().add("brand-mark");
        if (solid) {
            path.getStyleClass().add("solid");
        }
        return path;
    }
}
