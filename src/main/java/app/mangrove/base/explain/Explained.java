package app.mangrove.base.explain;

import java.util.List;

/// A figure with the steps that give it; replaying the steps gives the figure.
public record Explained<T>(T value, List<Step> steps) {
    public Explained {
        steps = List.copyOf(steps);
    }
}
