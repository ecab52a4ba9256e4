package app.mangrove.hierarchy;

import app.mangrove.base.outcome.Problem;
import app.mangrove.model.fact.PartnerFigures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Whose sums of one figure cannot be had, because somebody below has none.
///
/// Shape: of several problems below, that of the partner with the lowest number.
final class Gaps implements Adding.Sums {
    private final List<Problem> problems = new ArrayList<>();
    private final int[] own;
    private final int[] below;
    private final int[] held;

    Gaps(PartnerFigures figures, int end, int heldCount) {
        own = new int[end];
        below = new int[end];
        held = new int[heldCount];
        new TreeMap<>(figures.missing())
                .forEach((nr, problem) -> {
                    problems.add(problem);
                    own[nr] = problems.size();
                });
    }

    @Override
    public void lift(int from, int to) {
        below[to] = least(below[to], least(own[from], below[from]));
    }

    @Override
    public void hold(int place, int from) {
        held[place] = least(own[from], below[from]);
    }

    @Override
    public void drop(int place, int to) {
        below[to] = least(below[to], held[place]);
    }

    private static int least(int a, int b) {
        return a == 0 || b != 0 && b < a ? b : a;
    }

    Optional<Problem> problem(Part part, int nr) {
        int place =
                switch (part) {
                    case OWN -> own[nr];
                    case DOWNSTREAM -> below[nr];
                    case TOTAL -> least(own[nr], below[nr]);
                };
        return place == 0 ? Optional.empty() : Optional.of(problems.get(place - 1));
    }
}
