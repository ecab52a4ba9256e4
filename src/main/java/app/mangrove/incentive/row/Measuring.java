package app.mangrove.incentive.row;

import app.mangrove.base.outcome.Problem;
import app.mangrove.incentive.read.Fx;
import app.mangrove.incentive.read.Prepared;
import app.mangrove.model.Ecosystem;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.market.Currency;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Objects;

/// Reads what is measured of rows; a row that has no such number is left out with its problem.
sealed interface Measuring {
    /// Decimals of the numbers.
    int scale();

    /// Fills the measures of the first `n` rows; answers how many are left.
    int read(Prepared p, Scratch s, int n);

    /// Converted money.
    record Money(Ecosystem ecosystem, int index, int scale, String currency, boolean own)
            implements Measuring {
        @Override
        public int read(Prepared p, Scratch s, int n) {
            long[] money = p.money(index);
            boolean missing = false;
            for (int i = 0; i < n; i++) {
                long value = money[s.rows[i]];
                s.measures[i] = value;
                missing |= value == Fx.MISSING;
            }
            return missing ? s.drop(n, s.measures, Fx.MISSING, row -> problem(p, row)) : n;
        }

        private Problem problem(Prepared p, int row) {
            int from = Objects.requireNonNull(p.source().currencies()).at(p.nr(row));
            int day = own ? p.source().dates().at(p.nr(row)) : p.days()[row];
            return Problem.of(
                    "rate.missing",
                    ecosystem.name(Currency.KIND, from),
                    currency,
                    LocalDate.ofEpochDay(day));
        }
    }

    /// One a row.
    record Count() implements Measuring {
        @Override
        public int scale() {
            return 0;
        }

        @Override
        public int read(Prepared p, Scratch s, int n) {
            java.util.Arrays.fill(s.measures, 0, n, 1);
            return n;
        }
    }

    /// A number of the row.
    record Number(int column, int scale, String field) implements Measuring {
        @Override
        public int read(Prepared p, Scratch s, int n) {
            LongSegment values = p.longs(column);
            for (int i = 0; i < n; i++) {
                s.measures[i] = values.at(s.rows[i]);
            }
            return s.drop(
                    n,
                    s.measures,
                    LongSegment.NULL,
                    row -> Problem.of("incentive.no-number", field));
        }
    }

    /// Points by a code, times a number.
    record Points(Coding coding, long[] points, @Nullable Number times, int scale, String field)
            implements Measuring {
        static final long NONE = Long.MIN_VALUE;

        @Override
        public int read(Prepared p, Scratch s, int n) {
            int left = n;
            if (times == null) {
                java.util.Arrays.fill(s.measures, 0, n, 1);
            } else {
                left = times.read(p, s, n);
            }
            coding.read(p, s.rows, left, s.codes);
            for (int i = 0; i < left; i++) {
                long point = points[s.codes[i]];
                s.measures[i] = point == NONE ? NONE : Math.multiplyExact(s.measures[i], point);
            }
            return s.drop(left, s.measures, NONE, row -> Problem.of("incentive.no-points", field));
        }
    }
}
