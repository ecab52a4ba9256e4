package app.mangrove.ui.control;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Tabs as words on a line; the content of a tab is made when it is first opened.
public final class TabLine extends VBox {
    private final HBox line = new HBox();
    private final StackPane content = new StackPane();
    private final ToggleGroup group = new ToggleGroup();
    private final Map<ToggleButton, Node> made = new LinkedHashMap<>();

    public TabLine() {
        line.getStyleClass().add("tab-line");
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().addAll(line, content);
        group.selectedToggleProperty()
                .subscribe((before, now) -> {
                    if (now == null && before != null) {
                        before.setSelected(true);
                    }
                });
    }

    /// Adds a tab; the first one opens.
    public TabLine tab(String name, Supplier<? extends Node> make) {
        return tab("", name, make);
    }

    /// Adds a tab that is found by an id.
    public TabLine tab(String id, String name, Supplier<? extends Node> make) {
        ToggleButton button = new ToggleButton(name);
        if (!id.isEmpty()) {
            button.setId(id);
        }
        button.setToggleGroup(group);
        button.selectedProperty()
                .subscribe(selected -> {
                    if (selected) {
                        content.getChildren()
                                .setAll(made.computeIfAbsent(button, key -> make.get()));
                    }
                });
        line.getChildren().add(button);
        if (line.getChildren().size() == 1) {
            button.setSelected(true);
        }
        return this;
    }

    /// Opens the tab at the given place, counted from 0.
    public void select(int index) {
        group.getToggles().get(index).setSelected(true);
    }

    /// Tells the place of a tab each time that another one opens.
    public void onSelect(IntConsumer tell) {
        group.selectedToggleProperty()
                .subscribe((before, now) -> {
                    if (now != null) {
                        tell.accept(group.getToggles().indexOf(now));
                    }
                });
    }

    /// The place of the open tab.
    public int selected() {
        return group.getToggles().indexOf(group.getSelectedToggle());
    }
}
