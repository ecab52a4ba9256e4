package app.mangrove.hierarchy.view.graph;

import app.mangrove.hierarchy.view.graph.GraphLayout.Node;
import app.mangrove.model.fact.RelationTree;

import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Where an arrow key leads from the selected card: right to the first child, left to the parent,
/// up and down along the level; from nowhere to the first card.
public final class Walk {
    private final RelationTree tree;
    private final GraphLayout layout;
    private final @Nullable Node from;

    public Walk(RelationTree tree, GraphLayout layout, int selected) {
        this.tree = tree;
        this.layout = layout;
        from = layout.nodes().get(selected);
    }

    /// The number of the partner that the key leads to, 0 for none.
    public int to(KeyCode key) {
        return switch (key) {
            case RIGHT -> child();
            case LEFT -> from == null ? 0 : tree.parent(from.nr());
            case UP -> along(-1);
            default -> along(1);
        };
    }

    /// Whether the key opens or shuts the selected branch instead.
    public boolean turns(KeyCode key) {
        Node at = from;
        if (at == null || at.children() == 0) {
            return false;
        }
        boolean shut = at.hidden() == at.children();
        return key == KeyCode.RIGHT && shut || key == KeyCode.LEFT && !shut;
    }

    private int child() {
        Node at = from;
        if (at == null) {
            return along(1);
        }
        return Arrays.stream(tree.branch(at.nr()))
                .mapToObj(layout.nodes()::get)
                .filter(Objects::nonNull)
                .min(Comparator.comparingDouble(Node::line))
                .map(Node::nr)
                .orElse(0);
    }

    private int along(int step) {
        double column = from == null ? 0 : from.column();
        List<Node> level =
                layout.nodes().values().stream()
                        .filter(node -> !node.isRest() && node.column() == column)
                        .sorted(Comparator.comparingDouble(Node::line))
                        .toList();
        int next = from == null ? 0 : level.indexOf(from) + step;
        return next >= 0 && next < level.size() ? level.get(next).nr() : 0;
    }
}
