package app.mangrove.incentive.row;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.read.Ages;
import app.mangrove.incentive.read.Prepared;
import app.mangrove.incentive.read.Preparing;
import app.mangrove.model.column.IntSegment;

import java.util.List;

/// One table of rates by something of the row; its rates are added to what is there.
sealed interface RowRates {
    /// Stands for a value that the table lacks.
    long NONE = Long.MIN_VALUE;

    /// Adds to the rates of the first `n` rows; answers how many are left.
    int add(Prepared p, Scratch s, int n, int[] days);

    /// Whether it knows the rows of one snapshot only.
    default boolean isSearched() {
        return this instanceof ByCase cases && cases.tests().stream().anyMatch(RowTest::isSearched);
    }

    /// By the code of a field.
    record ByCode(Coding coding, long[] rates, String field) implements RowRates {
        @Override
        public int add(Prepared p, Scratch s, int n, int[] days) {
            coding.read(p, s.rows, n, s.codes);
            boolean missing = false;
            for (int i = 0; i < n; i++) {
                long rate = rates[s.codes[i]];
                missing |= rate == NONE;
                s.rates[i] = rate == NONE ? NONE : s.rates[i] + rate;
            }
            return missing ? lacking(s, n, field) : n;
        }
    }

    /// By the first condition that holds.
    record ByCase(List<RowTest> tests, long[] rates, long otherwise) implements RowRates {
        @Override
        public int add(Prepared p, Scratch s, int n, int[] days) {
            long[] found = new long[p.days().length];
            java.util.Arrays.fill(found, NONE);
            for (int t = tests.size() - 1; t >= 0; t--) {
                int[] own = java.util.Arrays.copyOf(s.rows, n);
                int hits = tests.get(t).keep(p, own, n);
                for (int i = 0; i < hits; i++) {
                    found[own[i]] = rates[t];
                }
            }
            for (int i = 0; i < n; i++) {
                long rate = found[s.rows[i]] == NONE ? otherwise : found[s.rows[i]];
                s.rates[i] = rate == NONE ? NONE : s.rates[i] + rate;
            }
            return lacking(s, n, "cases");
        }
    }

    /// By whole months since a date; those to the effective day are known before.
    record ByAge(int index, int column, Ages ages, long[] byMonth, String field)
            implements RowRates {
        @Override
        public int add(Prepared p, Scratch s, int n, int[] days) {
            short[] months = days == p.days() ? p.ages(index) : own(p, s, n, days);
            boolean missing = false;
            for (int i = 0; i < n; i++) {
                int age = months[s.rows[i]];
                boolean known = age != Short.MIN_VALUE;
                int month = Math.max(0, Math.min(byMonth.length - 1, age));
                s.rates[i] = known ? s.rates[i] + byMonth[month] : NONE;
                missing |= !known;
            }
            return missing ? lacking(s, n, field) : n;
        }

        /// Ages at other days than the effective ones.
        private short[] own(Prepared p, Scratch s, int n, int[] days) {
            IntSegment starts = p.ints(column);
            short[] months = new short[p.days().length];
            for (int i = 0; i < n; i++) {
                int row = s.rows[i];
                int start = starts.at(row);
                months[row] =
                        start == IntSegment.NULL
                                ? Short.MIN_VALUE
                                : Preparing.clip(ages.months(start, days[row]));
            }
            return months;
        }
    }

    private static int lacking(Scratch s, int n, String field) {
        return s.drop(n, s.rates, NONE, row -> Problem.of("incentive.no-rate", field));
    }
}
