package app.mangrove.incentive.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// A number that each partner has on each day, such as its type or its parent; 0 is none.
///
/// Shape: `steady` holds the number of a partner for whom it never changes, −1 for the others.
public final class Spans {
    private final int[] steady;
    private final int[][] starts;
    private final int[][] values;

    private Spans(int end) {
        steady = new int[end];
        starts = new int[end][];
        values = new int[end][];
    }

    /// A fact from a day to before another; `rank` orders facts of one partner that hold together.
    public record Fact(int partner, int from, int to, int value) {
        boolean isAlways() {
            return from == Integer.MIN_VALUE && to == Integer.MAX_VALUE;
        }

        boolean on(int day) {
            return from <= day && day < to;
        }
    }

    /// The spans of facts; of several that hold on a day the one that `best` puts first counts.
    public static Spans of(int end, List<Fact> facts, Comparator<Fact> best) {
        Spans spans = new Spans(end);
        List<Fact>[] many = lists(end);
        for (Fact fact : facts) {
            if (many[fact.partner] == null) {
                many[fact.partner] = new ArrayList<>(2);
            }
            many[fact.partner].add(fact);
        }
        for (int partner = 1; partner < end; partner++) {
            List<Fact> own = many[partner];
            if (own == null) {
                continue;
            }
            if (own.size() == 1 && own.getFirst().isAlways()) {
                spans.steady[partner] = own.getFirst().value;
            } else {
                own.sort(best);
                spans.lay(partner, own);
            }
        }
        return spans;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Fact>[] lists(int end) {
        return new List[end];
    }

    private void lay(int partner, List<Fact> own) {
        TreeSet<Integer> borders = new TreeSet<>(List.of(Integer.MIN_VALUE));
        for (Fact fact : own) {
            borders.add(fact.from);
            if (fact.to != Integer.MAX_VALUE) {
                borders.add(fact.to);
            }
        }
        int[] days = borders.stream().mapToInt(day -> day).toArray();
        int[] numbers =
                Arrays.stream(days)
                        .map(day ->
                                own.stream()
                                        .filter(fact -> fact.on(day))
                                        .findFirst()
                                        .map(Fact::value)
                                        .orElse(0))
                        .toArray();
        boolean same = Arrays.stream(numbers).allMatch(number -> number == numbers[0]);
        steady[partner] = same ? numbers[0] : -1;
        starts[partner] = days;
        values[partner] = numbers;
    }

    /// The number of a partner for whom it never changes, −1 for the others.
    public int steady(int partner) {
        return steady[partner];
    }

    public int at(int partner, int day) {
        int always = steady[partner];
        if (always >= 0) {
            return always;
        }
        int[] days = starts[partner];
        int at = days.length - 1;
        while (at > 0 && days[at] > day) {
            at--;
        }
        return values[partner][at];
    }

    public int end() {
        return steady.length;
    }
}
