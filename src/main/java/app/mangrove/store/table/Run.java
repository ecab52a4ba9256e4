package app.mangrove.store.table;

import app.mangrove.model.Touched;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Neighbouring row numbers: from `from` below `to`.
record Run(int from, int to) {
    int length() {
        return to - from;
    }

    /// The longest runs of the rows that are wanted, in order of their numbers.
    static List<Run> of(List<Touched> touched, Predicate<Touched> wanted) {
        int[] numbers = touched.stream().filter(wanted).mapToInt(Touched::nr).sorted().toArray();
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= numbers.length; i++) {
            if (i == numbers.length || numbers[i] != numbers[i - 1] + 1) {
                runs.add(new Run(numbers[start], numbers[i - 1] + 1));
                start = i;
            }
        }
        return runs;
    }
}
