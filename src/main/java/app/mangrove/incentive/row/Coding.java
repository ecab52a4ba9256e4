package app.mangrove.incentive.row;

import app.mangrove.incentive.read.Prepared;
import app.mangrove.incentive.read.SourceTable;
import app.mangrove.incentive.read.Spans;
import app.mangrove.model.column.IntSegment;

import java.util.List;

/// A field as small numbers, so that tables look values up by index; 0 is no value.
sealed interface Coding {
    void read(Prepared p, int[] rows, int n, int[] codes);

    /// The codes of the rows in hand.
    void read(SourceTable source, Lane lane, int[] codes);

    /// The texts that each code goes by.
    List<List<String>> labels();

    /// A column of codes, each moved by `shift`.
    record Direct(int column, int shift, List<List<String>> labels) implements Coding {
        @Override
        public void read(Prepared p, int[] rows, int n, int[] codes) {
            IntSegment values = p.ints(column);
            for (int i = 0; i < n; i++) {
                int value = values.at(rows[i]);
                codes[i] = value < 0 ? 0 : value + shift;
            }
        }

        @Override
        public void read(SourceTable source, Lane lane, int[] codes) {
            lane.gather(source, column, codes);
            for (int i = 0; i < lane.count; i++) {
                codes[i] = codes[i] < 0 ? 0 : codes[i] + shift;
            }
        }
    }

    /// By what a column refers to.
    record Over(int column, int[] byTarget, List<List<String>> labels) implements Coding {
        @Override
        public void read(Prepared p, int[] rows, int n, int[] codes) {
            IntSegment values = p.ints(column);
            for (int i = 0; i < n; i++) {
                int value = values.at(rows[i]);
                codes[i] = value > 0 ? byTarget[value] : 0;
            }
        }

        @Override
        public void read(SourceTable source, Lane lane, int[] codes) {
            lane.gather(source, column, codes);
            for (int i = 0; i < lane.count; i++) {
                codes[i] = codes[i] > 0 ? byTarget[codes[i]] : 0;
            }
        }
    }

    /// By a dated number of a partner at the effective date.
    record Dated(int column, Spans spans, List<List<String>> labels) implements Coding {
        @Override
        public void read(Prepared p, int[] rows, int n, int[] codes) {
            IntSegment partners = p.ints(column);
            int[] days = p.days();
            for (int i = 0; i < n; i++) {
                int partner = partners.at(rows[i]);
                codes[i] = partner > 0 ? spans.at(partner, days[rows[i]]) : 0;
            }
        }

        @Override
        public void read(SourceTable source, Lane lane, int[] codes) {
            lane.gather(source, column, codes);
            for (int i = 0; i < lane.count; i++) {
                codes[i] = codes[i] > 0 ? spans.at(codes[i], lane.days[lane.from + i]) : 0;
            }
        }
    }

    /// Whether two codings of the row agree: 1 for no, 2 for yes, 0 when either has no value.
    record Same(Coding one, Coding other) implements Coding {
        static final List<List<String>> LABELS =
                List.of(List.of(), List.of("no", "false"), List.of("yes", "true"));

        @Override
        public List<List<String>> labels() {
            return LABELS;
        }

        @Override
        public void read(Prepared p, int[] rows, int n, int[] codes) {
            int[] second = new int[n];
            one.read(p, rows, n, codes);
            other.read(p, rows, n, second);
            compare(codes, second, n);
        }

        @Override
        public void read(SourceTable source, Lane lane, int[] codes) {
            one.read(source, lane, codes);
            other.read(source, lane, lane.others);
            compare(codes, lane.others, lane.count);
        }

        private static void compare(int[] codes, int[] second, int n) {
            for (int i = 0; i < n; i++) {
                boolean known = codes[i] != 0 && second[i] != 0;
                codes[i] = !known ? 0 : codes[i] == second[i] ? 2 : 1;
            }
        }
    }

    /// The first code that goes by a text, whatever its case; 0 for none.
    default int code(String text) {
        for (int code = 1; code < labels().size(); code++) {
            for (String label : labels().get(code)) {
                if (label.equalsIgnoreCase(text)) {
                    return code;
                }
            }
        }
        return 0;
    }
}
