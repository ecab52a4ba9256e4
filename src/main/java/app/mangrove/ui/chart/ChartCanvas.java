package app.mangrove.ui.chart;

import app.mangrove.ui.theme.Token;
import app.mangrove.ui.theme.Tokens;

import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javafx.util.Duration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The base of every chart: a canvas that fills its room, follows theme and zoom, says what is
/// under the mouse, can be walked with the arrow keys, and gives itself as a table, a picture or
/// SVG.
public abstract class ChartCanvas extends Region {
    private final Canvas canvas = new Canvas();
    private final Tokens.Probe probe = new Tokens.Probe();
    private final Tooltip tip = new Tooltip();
    private final List<Hit> hits = new ArrayList<>();
    private String name = "";
    private int focused = -1;
    private double zoom = 1;

    protected ChartCanvas() {
        getStyleClass().add("chart-canvas");
        getChildren().addAll(canvas, probe);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        tip.setShowDelay(Duration.millis(150));
        probe.tokensProperty().subscribe(this::redraw);
        probe.zoomProperty()
                .subscribe(now -> {
                    zoom = now;
                    redraw();
                });
        setOnMouseMoved(this::point);
        setOnMouseExited(e -> Tooltip.uninstall(this, tip));
        setOnMouseClicked(e -> hitAt(e).ifPresent(hit -> hit.open().run()));
        setOnKeyPressed(this::walk);
        focusedProperty()
                .subscribe(is -> {
                    if (!is && focused >= 0) {
                        focused = -1;
                        setAccessibleText(name);
                        redraw();
                    }
                });
    }

    /// What screen readers call the chart; before a part that has the focus as well.
    public final void name(String newName) {
        name = newName;
        setAccessibleText(name);
    }

    /// Draws everything into a room of the given size, and names the parts with `hit`.
    protected abstract void draw(Pen pen, Tokens tokens, double width, double height);

    /// What it shows, as a table.
    public abstract ChartTable table();

    /// Names a part of the chart; `open` runs at a click or Enter.
    protected final void hit(
            double x, double y, double width, double height, String words, Runnable open) {
        hits.add(Hit.box(x, y, width, height, words, open));
    }

    protected final void hit(Hit hit) {
        hits.add(hit);
    }

    /// Draws again with the next layout, after the data changed.
    protected final void redraw() {
        requestLayout();
    }

    /// A length of the design at the present zoom, for preferred sizes.
    protected final double zoomed(double length) {
        return length * zoom;
    }

    /// The chart as SVG at its present size, in the colours of the theme.
    public final String svg() {
        double width = getWidth() / zoom;
        double height = getHeight() / zoom;
        SvgPen pen = new SvgPen();
        hits.clear();
        draw(pen, tokens(), width, height);
        return pen.file(width, height, tokens().colour(Token.CARD));
    }

    /// The chart as a picture, twice as fine as the screen's pixels when `scale` is 2.
    public final WritableImage image(double scale) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        parameters.setFill(tokens().colour(Token.CARD));
        return canvas.snapshot(parameters, null);
    }

    private Tokens tokens() {
        return probe.tokensProperty().get();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (width < 4 || height < 4) {
            return;
        }
        canvas.setWidth(width);
        canvas.setHeight(height);
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, width, height);
        context.scale(zoom, zoom);
        hits.clear();
        draw(new CanvasPen(context), tokens(), width / zoom, height / zoom);
        if (focused >= 0 && focused < hits.size()) {
            Hit at = hits.get(focused);
            context.setStroke(tokens().colour(Token.ACCENT_EMPHASIS));
            context.setLineWidth(2);
            context.setLineDashes();
            context.strokeRect(
                    at.box().getMinX(),
                    at.box().getMinY(),
                    at.box().getWidth(),
                    at.box().getHeight());
        }
    }

    private Optional<Hit> hitAt(MouseEvent event) {
        return hits.reversed().stream()
                .filter(hit -> hit.holds(event.getX() / zoom, event.getY() / zoom))
                .findFirst();
    }

    private void point(MouseEvent event) {
        Optional<Hit> under = hitAt(event);
        setCursor(under.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        if (under.isEmpty()) {
            Tooltip.uninstall(this, tip);
        } else if (!under.get().words().equals(tip.getText()) || !tip.isShowing()) {
            tip.setText(under.get().words());
            Tooltip.install(this, tip);
        }
    }

    private void walk(KeyEvent key) {
        if (hits.isEmpty()) {
            return;
        }
        switch (key.getCode()) {
            case RIGHT, DOWN -> focus((focused + 1) % hits.size());
            case LEFT, UP -> focus((Math.max(focused, 0) + hits.size() - 1) % hits.size());
            case ENTER, SPACE -> {
                if (focused < 0) {
                    return;
                }
                hits.get(focused).open().run();
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void focus(int index) {
        focused = index;
        setAccessibleText(name + ": " + hits.get(index).words());
        redraw();
    }

    /// A colour laid thinner over what is below.
    protected static Color thin(Color colour, double opacity) {
        return Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
    }
}
