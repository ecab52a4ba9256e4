package app.mangrove.base.outcome;

import java.util.List;

/// A value together with the problems that were left out of it; a partial value says that it is
/// partial.
public record Partial<T>(T value, List<Problem> problems) {
    public Partial {
        problems = List.copyOf(problems);
    }

    public boolean isComplete() {
        return problems.isEmpty();
    }
}
