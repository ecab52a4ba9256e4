package app.mangrove.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where a window stood, to be kept in the settings; a place that no screen shows any more is
/// corrected when it is applied.
public record WindowState(double x, double y, double width, double height, boolean maximised) {
    public static final WindowState FIRST =
            new WindowState(Double.NaN, Double.NaN, 1440, 900, false);

    private static final double MIN_WIDTH = 900;
    private static final double MIN_HEIGHT = 600;
    private static final double VISIBLE = 80;

    public static WindowState of(Stage stage) {
        return new WindowState(
                stage.getX(),
                stage.getY(),
                stage.getWidth(),
                stage.getHeight(),
                stage.isMaximized());
    }

    public void apply(Stage stage) {
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setWidth(Math.max(MIN_WIDTH, width));
        stage.setHeight(Math.max(MIN_HEIGHT, height));
        if (isReachable()) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(maximised);
    }

    /// Whether enough of the title bar lies on a screen to drag it.
    private boolean isReachable() {
        return Screen.getScreens().stream().map(Screen::getVisualBounds).anyMatch(this::touches);
    }

    private boolean touches(Rectangle2D screen) {
        return x + width > screen.getMinX() + VISIBLE
                && x < screen.getMaxX() - VISIBLE
                && y >= screen.getMinY()
                && y < screen.getMaxY() - VISIBLE;
    }
}
