package app.mangrove.support;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;

import java.util.ArrayList;
import java.util.List;

/// Finds what the keyboard can reach and a screen reader could not name.
public final class Named {
    private Named() {}

    /// A line for each node below `root` that takes the focus and has no name.
    public static List<String> missing(Parent root) {
        List<Node> all = new ArrayList<>();
        collect(root, all);
        List<Node> labelled = new ArrayList<>();
        all.forEach(node -> {
            if (node instanceof Label label && label.getLabelFor() != null) {
                labelled.add(label.getLabelFor());
            }
        });
        return all.stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .filter(node -> !(node instanceof ScrollPane) && !(node instanceof SplitPane))
                .filter(node -> !hasName(node) && !labelled.contains(node))
                .map(Node::toString)
                .toList();
    }

    private static boolean hasName(Node node) {
        String said = node.getAccessibleText();
        if (said != null && !said.isBlank()) {
            return true;
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            return true;
        }
        return node instanceof TextInputControl input
                && input.getPromptText() != null
                && !input.getPromptText().isBlank();
    }

    private static void collect(Node node, List<Node> all) {
        if (!node.isVisible()) {
            return;
        }
        all.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }
}
