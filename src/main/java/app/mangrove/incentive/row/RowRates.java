package app.mangrove.incentive.row;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.read.Ages;
import app.mangrove.incentive.read.Prepared;
import app.mangrove.incentive.read.Preparing;
import app.mangrove.incentive.read.SourceTable;
import app.mangrove.model.column.IntSegment;

import java.util.List;

/// One table of rates by something of the row; its rates are added to what is there.
sealed interface RowRates {
    /// Stands for a value that the table lacks.
    long NONE = Long.MIN_VALUE;

    /// Adds to the rates of the first `n` rows; answers how many are left.
    int add(Prepared p, Scratch s, int n, int[] days);

    /// Adds to the rates of the rows in hand; false, and nothing to rely on, when one is missing.
    boolean add(SourceTable source, Lane lane);

    /// The largest of its rates without its sign.
    long most();

    private static long most(long[] rates) {
        long most = 0;
        for (long rate : rates) {
            most = rate == NONE ? most : Math.max(most, Math.abs(rate));
        }
        return most;
    }

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

        @Override
        public boolean add(SourceTable source, Lane lane) {
            coding.read(source, lane, lane.codes);
            boolean missing = false;
            for (int i = 0; i < lane.count; i++) {
                long rate = rates[lane.codes[i]];
                missing |= rate == NONE;
                lane.rates[i] += rate;
            }
            return !missing;
        }

        @Override
        public long most() {
            return RowRates.most(rates);
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

        @Override
        public boolean add(SourceTable source, Lane lane) {
            return false;
        }

        @Override
        public long most() {
            return Math.max(RowRates.most(rates), RowRates.most(new long[] {otherwise}));
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

        @Override
        public boolean add(SourceTable source, Lane lane) {
            boolean missing = false;
            for (int i = 0; i < lane.count; i++) {
                int age = lane.ages[lane.from + i];
                missing |= age == Short.MIN_VALUE;
                lane.rates[i] += byMonth[Math.max(0, Math.min(byMonth.length - 1, age))];
            }
            return !missing;
        }

        @Override
        public long most() {
            return RowRates.most(byMonth);
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
