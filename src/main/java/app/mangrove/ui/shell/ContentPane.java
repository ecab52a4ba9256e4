package app.mangrove.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/// The page with its inspector: side by side with a divider, or in a narrow window the inspector as
/// a drawer over the right edge.
public final class ContentPane extends StackPane {
    private static final double NARROW = 1000;

    private final SplitPane split = new SplitPane();
    private final BooleanProperty inspectorShown = new SimpleBooleanProperty(true);
    private @Nullable Node page;
    private @Nullable Node inspector;
    private double inspectorWidth = 320;

    public ContentPane() {
        getChildren().add(split);
        setMinSize(0, 0);
        inspectorShown.subscribe(this::arrange);
        widthProperty()
                .subscribe((before, now) -> {
                    if ((before.doubleValue() < NARROW) != (now.doubleValue() < NARROW)) {
                        arrange();
                    }
                });
    }

    /// Whether the inspector of a screen that has one is open.
    public BooleanProperty inspectorShownProperty() {
        return inspectorShown;
    }

    public void show(Node newPage, @Nullable Node newInspector) {
        page = newPage;
        inspector = newInspector;
        if (inspector != null && !inspector.getStyleClass().contains("inspector")) {
            inspector.getStyleClass().add("inspector");
        }
        arrange();
    }

    private void arrange() {
        keepWidth();
        split.getItems().clear();
        getChildren().setAll(split);
        if (page == null) {
            return;
        }
        split.getItems().add(page);
        if (inspector == null || !inspectorShown.get()) {
            return;
        }
        if (getWidth() > 0 && getWidth() < NARROW) {
            StackPane.setAlignment(inspector, Pos.CENTER_RIGHT);
            getChildren().add(inspector);
        } else {
            split.getItems().add(inspector);
            SplitPane.setResizableWithParent(inspector, false);
            double total = getWidth() > 0 ? getWidth() : 1232;
            split.setDividerPositions(1 - inspectorWidth / total);
        }
    }

    private void keepWidth() {
        if (split.getItems().size() == 2
                && split.getItems().get(1) instanceof Region shown
                && shown.getWidth() > 0) {
            inspectorWidth = shown.getWidth();
        }
    }
}
