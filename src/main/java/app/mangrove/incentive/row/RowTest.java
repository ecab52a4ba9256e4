package app.mangrove.incentive.row;

import app.mangrove.incentive.read.Prepared;
import app.mangrove.model.column.IntSegment;

import java.util.BitSet;
import java.util.List;

/// A condition on the rows of a segment.
sealed interface RowTest {
    /// Keeps the offsets of the rows that meet it at the front of `rows`; answers how many.
    int keep(Prepared p, int[] rows, int n);

    /// Whether it knows the rows of one snapshot only.
    default boolean isSearched() {
        return switch (this) {
            case All(List<RowTest> parts) -> parts.stream().anyMatch(RowTest::isSearched);
            case Any(List<RowTest> parts) -> parts.stream().anyMatch(RowTest::isSearched);
            case Not(RowTest part) -> part.isSearched();
            case ByRow rows -> true;
            case ByValue value -> false;
            case ByPartner partner -> false;
            case ByCode code -> false;
        };
    }

    /// Every part holds.
    record All(List<RowTest> parts) implements RowTest {
        @Override
        public int keep(Prepared p, int[] rows, int n) {
            int left = n;
            for (RowTest part : parts) {
                left = part.keep(p, rows, left);
            }
            return left;
        }
    }

    /// Some part holds.
    record Any(List<RowTest> parts) implements RowTest {
        @Override
        public int keep(Prepared p, int[] rows, int n) {
            BitSet kept = new BitSet();
            for (RowTest part : parts) {
                int[] own = java.util.Arrays.copyOf(rows, n);
                int left = part.keep(p, own, n);
                for (int i = 0; i < left; i++) {
                    kept.set(own[i]);
                }
            }
            return retain(rows, n, kept, true);
        }
    }

    /// The part does not hold.
    record Not(RowTest part) implements RowTest {
        @Override
        public int keep(Prepared p, int[] rows, int n) {
            int[] own = java.util.Arrays.copyOf(rows, n);
            int left = part.keep(p, own, n);
            BitSet out = new BitSet();
            for (int i = 0; i < left; i++) {
                out.set(own[i]);
            }
            return retain(rows, n, out, false);
        }
    }

    /// By a reference or a coded text.
    record ByValue(int column, boolean[] hits, boolean onNull) implements RowTest {
        @Override
        public int keep(Prepared p, int[] rows, int n) {
            IntSegment values = p.ints(column);
            int left = 0;
            for (int i = 0; i < n; i++) {
                int row = rows[i];
                int value = values.at(row);
                rows[left] = row;
                boolean hit = value >= 0 && value < hits.length ? hits[value] : onNull;
                left += hit ? 1 : 0;
            }
            return left;
        }
    }

    /// By a partner at the effective date.
    record ByPartner(int column, PartnerTest test, boolean onNull) implements RowTest {
        @Override
        public int keep(Prepared p, int[] rows, int n) {
            IntSegment partners = p.ints(column);
            int left = 0;
            for (int i = 0; i < n; i++) {
                int row = rows[i];
                int partner = partners.at(row);
                if (partner > 0 ? test.test(partner, p.days()[row]) : onNull) {
                    rows[left++] = row;
                }
            }
            return left;
        }
    }

    /// By rows that were found before.
    record ByRow(BitSet hits) implements RowTest {
        @Override
        public int keep(Prepared p, int[] rows, int n) {
            int left = 0;
            for (int i = 0; i < n; i++) {
                if (hits.get(p.nr(rows[i]))) {
                    rows[left++] = rows[i];
                }
            }
            return left;
        }
    }

    /// By the code that a coding gives.
    record ByCode(Coding coding, boolean[] hits) implements RowTest {
        @Override
        public int keep(Prepared p, int[] rows, int n) {
            int[] codes = new int[n];
            coding.read(p, rows, n, codes);
            int left = 0;
            for (int i = 0; i < n; i++) {
                if (hits[codes[i]]) {
                    rows[left++] = rows[i];
                }
            }
            return left;
        }
    }

    private static int retain(int[] rows, int n, BitSet marked, boolean wanted) {
        int left = 0;
        for (int i = 0; i < n; i++) {
            if (marked.get(rows[i]) == wanted) {
                rows[left++] = rows[i];
            }
        }
        return left;
    }
}
