package app.mangrove.ui.shell;

import app.mangrove.ui.control.Labels;
import app.mangrove.ui.text.Text;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The way around: screens in groups at the left, 208 px with names or 56 px with icons alone.
public final class Rail extends VBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private final VBox top = new VBox();
    private final VBox foot = new VBox();
    private final HBox brand = new HBox();
    private final ToggleGroup group = new ToggleGroup();
    private final List<RailEntry> entries = new ArrayList<>();
    private final Consumer<Screen> open;
    private final ScrollPane scroll;

    public Rail(Consumer<Screen> open) {
        this.open = open;
        getStyleClass().add("rail");
        brand.getStyleClass().add("rail-brand");
        brand.setFillHeight(false);
        scroll = new ScrollPane(top);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        top.getStyleClass().add("rail-list");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(brand, scroll, foot);
        narrow.subscribe(is -> {
            pseudoClassStateChanged(NARROW, is);
            entries.forEach(entry -> entry.narrow(is));
        });
    }

    public BooleanProperty narrowProperty() {
        return narrow;
    }

    /// The mark, and beside it, while there is room, what the caller wants: name and file.
    public void brand(Node mark, Node words) {
        brand.getChildren().setAll(mark, words);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.visibleProperty().bind(narrow.not());
        words.managedProperty().bind(narrow.not());
    }

    /// Shows these screens, in the order of their groups.
    public void show(List<Screen> screens) {
        entries.clear();
        top.getChildren().clear();
        foot.getChildren().clear();
        for (RailGroup part : RailGroup.values()) {
            List<Screen> own = screens.stream().filter(s -> s.group() == part).toList();
            VBox target = part == RailGroup.FOOT ? foot : top;
            if (!own.isEmpty() && !part.titleKey().isEmpty()) {
                target.getChildren().addAll(title(part), line());
            }
            own.forEach(screen -> target.getChildren().add(entry(screen)));
        }
    }

    /// Marks the screen that is open, and brings it into sight.
    public void select(String screen) {
        entries.forEach(entry -> entry.setSelected(entry.screen().id().equals(screen)));
        entries.stream()
                .filter(entry -> entry.isSelected() && entry.getParent() == top)
                .forEach(this::reveal);
    }

    private void reveal(RailEntry entry) {
        double seen = scroll.getViewportBounds().getHeight();
        double room = top.getHeight() - seen;
        if (room > 0) {
            Bounds place = entry.getBoundsInParent();
            double at = scroll.getVvalue() * room;
            double below = Math.max(at, place.getMaxY() - seen);
            scroll.setVvalue(Math.min(below, place.getMinY()) / room);
        }
    }

    private RailEntry entry(Screen screen) {
        RailEntry entry = new RailEntry(screen);
        entry.setToggleGroup(group);
        entry.narrow(narrow.get());
        entry.setOnAction(e -> {
            entry.setSelected(true);
            open.accept(screen);
        });
        entries.add(entry);
        return entry;
    }

    private Node title(RailGroup part) {
        Node title = Labels.of(Text.of(part.titleKey()), "rail-group");
        title.visibleProperty().bind(narrow.not());
        title.managedProperty().bind(narrow.not());
        return title;
    }

    private Node line() {
        Region rule = new Region();
        rule.getStyleClass().add("rail-divider");
        VBox line = new VBox(rule);
        line.getStyleClass().add("rail-gap");
        line.visibleProperty().bind(narrow);
        line.managedProperty().bind(narrow);
        return line;
    }
}
