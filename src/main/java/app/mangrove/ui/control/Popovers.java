package app.mangrove.ui.control;

import app.mangrove.ui.theme.Appearance;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

/// Opens a box with an arrow to the node that it explains; Esc and a click elsewhere close it.
public final class Popovers {
    private Popovers() {}

    /// 396 px wide; the returned popover is showing.
    public static PopOver show(Node owner, Node... content) {
        return show(owner, new VBox(content));
    }

    public static PopOver showNarrow(Node owner, Node... content) {
        VBox body = new VBox(content);
        body.getStyleClass().add("narrow");
        return show(owner, body);
    }

    private static PopOver show(Node owner, VBox body) {
        body.getStyleClass().add("popover-body");
        PopOver popover = new PopOver(body);
        popover.setDetachable(false);
        popover.setAutoHide(true);
        popover.setArrowSize(8);
        popover.setCornerRadius(8);
        popover.setArrowIndent(16);
        popover.setAnimated(!Appearance.isMotionReduced());
        popover.setArrowLocation(arrow(owner));
        body.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                popover.hide();
            }
        });
        popover.show(owner, 2);
        body.requestFocus();
        return popover;
    }

    /// Away from the nearer edge of the window: up from the status bar, down from a header.
    private static PopOver.ArrowLocation arrow(Node owner) {
        double y = owner.localToScene(0, 0).getY();
        return y > owner.getScene().getHeight() * 0.6
                ? PopOver.ArrowLocation.BOTTOM_CENTER
                : PopOver.ArrowLocation.TOP_CENTER;
    }
}
