package app.mangrove.hierarchy.view;

import app.mangrove.hierarchy.Measure;
import app.mangrove.hierarchy.Part;
import app.mangrove.hierarchy.view.graph.Camera;
import app.mangrove.hierarchy.view.graph.GraphLayout;
import app.mangrove.hierarchy.view.graph.Walk;
import app.mangrove.ui.chart.ChartCanvas;
import app.mangrove.ui.chart.ChartTable;
import app.mangrove.ui.chart.Pen;
import app.mangrove.ui.text.Text;
import app.mangrove.ui.theme.Tokens;

import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The hierarchy as cards joined by lines, seen through a camera: wheel and keys zoom and pan, a
/// drag of a card moves the partner, a knob opens a branch.
final class Graph extends ChartCanvas {
    private static final int USUALLY_DRAWN = 60;

    private final Dragging dragging;
    private final Map<Integer, String> words = new HashMap<>();
    private final Set<Integer> closed = new HashSet<>();
    private final Map<Integer, Integer> most = new HashMap<>();
    private Optional<Shown> shown = Optional.empty();
    private Optional<GraphLayout> layout = Optional.empty();
    private Measure measure = Measure.REVENUE;
    private Camera camera = Camera.START;
    private int selected;
    private double largest;
    private double fromX;
    private double fromY;
    private boolean panning;
    private boolean fitted;

    Graph(Dragging dragging) {
        this.dragging = dragging;
        setId("graph");
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        addEventFilter(
                MouseEvent.MOUSE_CLICKED,
                e -> {
                    if (!e.isStillSincePress()) {
                        e.consume();
                    }
                });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setOnScroll(this::scroll);
    }

    void show(Shown now, Measure wanted) {
        boolean first =
                shown.map(before ->
                                before.numbers().length == 0
                                        || !before.tree().kinds().equals(now.tree().kinds()))
                        .orElse(true);
        shown = Optional.of(now);
        measure = wanted;
        words.clear();
        if (first) {
            closed.clear();
            closed.addAll(GraphLayout.toShow(now.tree(), now.numbers(), USUALLY_DRAWN));
            fitted = false;
        }
        name(Text.of("hierarchy.graph-name", now.numbers().length));
        lay();
    }

    private void lay() {
        layout = shown.map(now -> GraphLayout.of(now.tree(), now.numbers(), closed, most));
        largest =
                layout.stream()
                        .flatMap(l -> l.nodes().values().stream())
                        .filter(node -> !node.isRest())
                        .mapToDouble(node -> figure(node.nr()))
                        .max()
                        .orElse(0);
        redraw();
    }

    private double figure(int nr) {
        return shown.map(now -> GraphPen.value(now, measure, Part.TOTAL, nr)).orElse(0.0);
    }

    void select(int nr) {
        if (selected != nr) {
            selected = nr;
            reveal(nr);
            node(nr).ifPresent(this::look);
            redraw();
        }
    }

    /// Opens the branches above a partner.
    private void reveal(int nr) {
        boolean opened = false;
        Shown now = shown.orElse(null);
        if (now != null && nr > 0 && nr < now.tree().end()) {
            for (int at = now.tree().parent(nr); at != 0; at = now.tree().parent(at)) {
                opened |= closed.remove(at);
                int children = now.tree().branch(at).length;
                if (children > GraphLayout.USUALLY && node(nr).isEmpty()) {
                    most.put(at, children);
                    opened = true;
                }
            }
        }
        if (opened) {
            lay();
        }
    }

    private Optional<GraphLayout.Node> node(int nr) {
        return layout.map(l -> l.nodes().get(nr));
    }

    private void look(GraphLayout.Node node) {
        camera =
                camera.showing(
                        GraphPen.left(node),
                        GraphPen.top(node),
                        GraphPen.WIDTH,
                        GraphPen.HEIGHT,
                        getWidth() / zoomed(1),
                        getHeight() / zoomed(1));
    }

    /// Shows everything that is drawn.
    void fit() {
        layout.ifPresent(l ->
                camera =
                        Camera.fitting(
                                (l.columns() - 1) * GraphPen.COLUMN + GraphPen.WIDTH,
                                l.height() * GraphPen.LINE,
                                getWidth() / zoomed(1),
                                getHeight() / zoomed(1)));
        redraw();
    }

    void zoomBy(double factor) {
        camera = camera.zoomed(factor, getWidth() / zoomed(2), getHeight() / zoomed(2));
        redraw();
    }

    /// Opens every branch, or shuts all below the top.
    void openAll(boolean open) {
        closed.clear();
        if (!open) {
            shown.ifPresent(now -> {
                for (int nr : now.numbers()) {
                    closed.add(nr);
                }
            });
        }
        lay();
        fit();
    }

    void toggle(int nr) {
        if (!closed.remove(nr)) {
            closed.add(nr);
        }
        lay();
    }

    @Override
    protected void draw(Pen pen, Tokens tokens, double width, double height) {
        if (!fitted && width > 50) {
            fitted = true;
            layout.ifPresent(l -> camera = start(l, width, height));
        }
        GraphPen drawing = new GraphPen(pen, tokens, camera);
        shown.ifPresent(now -> layout.ifPresent(l -> draw(drawing, now, l, width, height)));
    }

    /// Whole where that can still be read, else the upper part at its usual size.
    private static Camera start(GraphLayout layout, double width, double height) {
        Camera whole =
                Camera.fitting(
                        (layout.columns() - 1) * GraphPen.COLUMN + GraphPen.WIDTH,
                        layout.height() * GraphPen.LINE,
                        width,
                        height);
        double readable = Math.max(0.8, whole.scale());
        return whole.scale() >= 0.7 ? whole : new Camera(readable, 24, 20);
    }

    private void draw(GraphPen drawing, Shown now, GraphLayout all, double width, double height) {
        for (GraphLayout.Line line : all.lines()) {
            double top =
                    camera.screenY(Math.min(GraphPen.top(line.from()), GraphPen.top(line.to())));
            double end =
                    camera.screenY(Math.max(GraphPen.top(line.from()), GraphPen.top(line.to())));
            if (end > -GraphPen.HEIGHT && top < height) {
                boolean faint =
                        now.tree().parent(line.to().nr()) != line.from().nr()
                                && line.to().nr() != selected
                                && line.from().nr() != selected;
                drawing.line(line, faint);
            }
        }
        for (GraphLayout.Node node : all.nodes().values()) {
            double x = camera.screenX(GraphPen.left(node));
            double y = camera.screenY(GraphPen.top(node));
            boolean seen =
                    x < width
                            && y < height
                            && x > -GraphPen.COLUMN * camera.scale()
                            && y > -GraphPen.LINE * camera.scale();
            if (seen) {
                draw(drawing, now, node, x, y);
            }
        }
    }

    private void draw(GraphPen drawing, Shown now, GraphLayout.Node node, double x, double y) {
        double scale = camera.scale();
        double width = GraphPen.WIDTH * scale;
        double height = GraphPen.HEIGHT * scale;
        if (node.isRest()) {
            drawing.rest(node);
            hit(
                    x,
                    y,
                    width / 2,
                    height,
                    Text.of("hierarchy.more", node.hidden()),
                    () -> more(node));
            return;
        }
        drawing.card(node, now, measure, largest, mark(node.nr()));
        hit(x, y, width, height, words(now, node.nr()), () -> dragging.selected(node.nr()));
        if (node.children() > 0) {
            drawing.knob(node);
            double knob = GraphPen.KNOB * scale;
            boolean shut = node.hidden() == node.children();
            hit(
                    x + width - knob,
                    y + height / 2 - knob,
                    2 * knob,
                    2 * knob,
                    Text.of(shut ? "table.branch.open" : "table.branch.shut"),
                    () -> toggle(node.nr()));
        }
    }

    private GraphPen.Mark mark(int nr) {
        if (dragging.isOver(nr)) {
            return dragging.isRefused() ? GraphPen.Mark.REFUSED : GraphPen.Mark.TARGET;
        }
        return nr == selected ? GraphPen.Mark.SELECTED : GraphPen.Mark.NONE;
    }

    private void more(GraphLayout.Node rest) {
        most.merge(-rest.nr(), 4 * GraphLayout.USUALLY, Integer::sum);
        lay();
    }

    private String words(Shown now, int nr) {
        return words.computeIfAbsent(nr, n -> Tips.of(now, n));
    }

    private int at(MouseEvent event) {
        double x = (event.getX() / zoomed(1) - camera.x()) / camera.scale();
        double y = (event.getY() / zoomed(1) - camera.y()) / camera.scale();
        return layout.stream()
                .flatMap(l -> l.nodes().values().stream())
                .filter(node -> !node.isRest())
                .filter(node ->
                        x >= GraphPen.left(node)
                                && x <= GraphPen.left(node) + GraphPen.WIDTH
                                && y >= GraphPen.top(node)
                                && y <= GraphPen.top(node) + GraphPen.HEIGHT)
                .map(GraphLayout.Node::nr)
                .findFirst()
                .orElse(0);
    }

    private void press(MouseEvent event) {
        requestFocus();
        fromX = event.getX();
        fromY = event.getY();
        panning = false;
        if (event.getButton() == MouseButton.PRIMARY) {
            dragging.pressed(at(event));
        } else {
            dragging.selected(at(event));
        }
    }

    private void drag(MouseEvent event) {
        if (dragging.isFrom(0)) {
            panning |= !event.isStillSincePress();
            if (panning) {
                camera =
                        camera.moved(
                                (event.getX() - fromX) / zoomed(1),
                                (event.getY() - fromY) / zoomed(1));
                fromX = event.getX();
                fromY = event.getY();
            }
        } else if (!event.isStillSincePress()) {
            dragging.over(at(event), event);
        }
        redraw();
        event.consume();
    }

    private void release(MouseEvent event) {
        dragging.dropped();
        redraw();
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown()) {
            double factor = Math.exp(event.getDeltaY() * 0.002);
            camera = camera.zoomed(factor, event.getX() / zoomed(1), event.getY() / zoomed(1));
        } else {
            camera = camera.moved(event.getDeltaX(), event.getDeltaY());
        }
        redraw();
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean used = true;
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> zoomBy(1.25);
            case MINUS, SUBTRACT -> zoomBy(0.8);
            case DIGIT0, NUMPAD0, HOME -> fit();
            case RIGHT, LEFT, UP, DOWN -> walk(event.getCode());
            case SPACE ->
                    node(selected).filter(n -> n.children() > 0).ifPresent(n -> toggle(n.nr()));
            case ENTER -> dragging.selected(selected);
            default -> used = false;
        }
        if (used) {
            event.consume();
        }
    }

    private void walk(KeyCode key) {
        Shown now = shown.orElse(null);
        GraphLayout all = layout.orElse(null);
        if (now == null || all == null) {
            return;
        }
        Walk walk = new Walk(now.tree(), all, selected);
        int to = walk.to(key);
        if (to != 0 && to != selected) {
            go(to);
        } else if (walk.turns(key)) {
            toggle(selected);
        }
    }

    private void go(int nr) {
        dragging.selected(nr);
        shown.ifPresent(now -> setAccessibleText(words(now, nr)));
    }

    /// Where a partner's card is drawn, for tests: the middle, in pixels of the graph.
    Optional<Point2D> centre(int nr) {
        return node(nr).map(node ->
                new Point2D(
                        camera.screenX(GraphPen.left(node) + GraphPen.WIDTH / 3) * zoomed(1),
                        camera.screenY(GraphPen.top(node) + GraphPen.HEIGHT / 2) * zoomed(1)));
    }

    @Override
    public ChartTable table() {
        return shown.map(now -> Tips.table(now, measure))
                .orElseGet(() -> new ChartTable(List.of(), List.of()));
    }
}
