package app.mangrove.ui.shell;

import app.mangrove.ui.control.Labels;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The pane at the right that explains the selection: a head that stays, and sections that scroll.
public final class InspectorPane extends VBox {
    private final VBox head = new VBox();
    private final VBox body = new VBox();

    public InspectorPane() {
        getStyleClass().add("inspector");
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
    }

    /// What stays at the top while the sections scroll.
    public void head(Node... nodes) {
        head.getChildren().setAll(nodes);
    }

    public void body(Node... nodes) {
        body.getChildren().setAll(nodes);
    }

    /// A section with a title, a remark at its right, and content.
    public static VBox section(String title, String remark, Node... content) {
        VBox section = new VBox();
        section.getStyleClass().add("inspector-section");
        if (!title.isEmpty()) {
            Label name = Labels.cardTitle(title);
            name.setMinWidth(Region.USE_PREF_SIZE);
            HBox line = new HBox(4, name, Labels.gap(), Labels.caption(remark));
            line.getStyleClass().add("section-head");
            section.getChildren().add(line);
        }
        section.getChildren().addAll(content);
        return section;
    }

    /// The usual head: a mark or avatar, a name over a line, actions at the right.
    public static HBox headline(Node mark, String name, String line, Node... actions) {
        VBox words = new VBox(Labels.of(name, "subtitle"), Labels.caption(line));
        HBox row = new HBox(mark, words, Labels.gap());
        row.getChildren().addAll(actions);
        row.getStyleClass().add("inspector-head");
        return row;
    }
}
