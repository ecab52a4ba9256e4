package app.mangrove.model.query;

import java.util.BitSet;
import java.util.List;

/// Whether a row, by its number, meets a condition.
@FunctionalInterface
interface RowTest {
    RowTest EVERY = nr -> true;

    boolean test(int nr);

    /// A condition with what it says of a missing row, which has no value of anything.
    record Leaf(RowTest test, boolean onNull) {
        Leaf not() {
            return new Leaf(nr -> !test.test(nr), !onNull);
        }
    }

    static RowTest all(List<RowTest> tests) {
        if (tests.size() == 1) {
            return tests.getFirst();
        }
        RowTest[] each = tests.toArray(RowTest[]::new);
        return nr -> {
            for (RowTest test : each) {
                if (!test.test(nr)) {
                    return false;
                }
            }
            return true;
        };
    }

    static RowTest any(List<RowTest> tests) {
        RowTest[] each = tests.toArray(RowTest[]::new);
        return nr -> {
            for (RowTest test : each) {
                if (test.test(nr)) {
                    return true;
                }
            }
            return false;
        };
    }

    /// The rows below `end` that meet a condition, as bits.
    static BitSet bits(RowTest test, int end) {
        BitSet bits = new BitSet(end);
        for (int nr = 1; nr < end; nr++) {
            if (test.test(nr)) {
                bits.set(nr);
            }
        }
        return bits;
    }
}
