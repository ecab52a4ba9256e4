package app.mangrove.store.check;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;

import java.util.ArrayList;
import java.util.List;

/// What a check found, the first thousand.
final class Findings {
    private static final int MOST = 1000;

    private final List<Problem> problems = new ArrayList<>();

    void add(String key, Object... arguments) {
        if (problems.size() < MOST) {
            problems.add(Problem.of(key, arguments));
        }
    }

    /// A row that is not as a commit left it.
    void row(Kind<?> kind, int nr, Id id, long commit) {
        add("check.row", kind.key(), nr, id.toString(), commit);
    }

    List<Problem> all() {
        return problems;
    }
}
