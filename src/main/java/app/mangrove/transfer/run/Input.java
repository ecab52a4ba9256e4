package app.mangrove.transfer.run;

import app.mangrove.base.outcome.Problem;
import app.mangrove.transfer.read.Row;
import app.mangrove.transfer.value.Slice;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;

/// Makes the text of a value from a row; what an expression becomes once the file is known.
///
/// Errors: a text that cannot be made fails its slice: `transfer.value.lookup`,
/// `transfer.value.map`, `transfer.value.number`, `transfer.value.date`.
abstract class Input {
    abstract void read(Row row, Slice out);

    /// The text of a column, without a copy.
    static final class Column extends Input {
        private final int column;

        Column(int column) {
            this.column = column;
        }

        @Override
        void read(Row row, Slice out) {
            out.set(row.chars(), row.start(column), row.end(column));
        }
    }

    /// The same text always.
    static final class Constant extends Input {
        private final char[] text;

        Constant(String text) {
            this.text = text.toCharArray();
        }

        @Override
        void read(Row row, Slice out) {
            out.set(text, 0, text.length);
        }
    }

    /// Several texts in a row; empty when every part that may be empty is.
    static final class Concat extends Input {
        private final List<Input> parts;
        private final StringBuilder text = new StringBuilder();
        private final Slice part = new Slice();

        Concat(List<Input> parts) {
            this.parts = parts;
        }

        @Override
        void read(Row row, Slice out) {
            text.setLength(0);
            boolean varies = false;
            boolean any = false;
            for (Input input : parts) {
                input.read(row, part);
                Problem problem = part.problem();
                if (problem != null) {
                    out.fail(problem);
                    return;
                }
                if (!(input instanceof Constant)) {
                    part.strip();
                    varies = true;
                    any |= !part.isEmpty();
                }
                text.append(part.chars(), part.start(), part.end() - part.start());
            }
            if (varies && !any) {
                text.setLength(0);
            }
            out.set(text);
        }
    }

    /// Makes something else of a text; an empty one stays empty, a failed one failed.
    private abstract static class Changed extends Input {
        private final Input of;

        Changed(Input of) {
            this.of = of;
        }

        @Override
        final void read(Row row, Slice out) {
            of.read(row, out);
            if (out.problem() != null) {
                return;
            }
            out.strip();
            if (!out.isEmpty()) {
                change(out);
            }
        }

        abstract void change(Slice out);
    }

    /// An external key: the source before the text.
    static final class Key extends Changed {
        private final String prefix;
        private final StringBuilder text = new StringBuilder();

        Key(Input of, String prefix) {
            super(of);
            this.prefix = prefix;
        }

        @Override
        void change(Slice out) {
            text.setLength(0);
            text.append(prefix).append(out.chars(), out.start(), out.end() - out.start());
            out.set(text);
        }
    }

    /// A value from the row of another file.
    static final class Lookup extends Changed {
        private final Map<String, Row> rows;
        private final Input value;
        private final String file;

        Lookup(Input key, Map<String, Row> rows, Input value, String file) {
            super(key);
            this.rows = rows;
            this.value = value;
            this.file = file;
        }

        @Override
        void change(Slice out) {
            String wanted = out.text();
            Row found = rows.get(wanted);
            if (found == null) {
                out.fail(Problem.of("transfer.value.lookup", wanted, file));
            } else {
                value.read(found, out);
            }
        }
    }

    /// Another text for each text; an empty one stays empty unless the map names it.
    static final class Choose extends Input {
        private final Input of;
        private final Map<String, String> map;
        private final @Nullable String otherwise;

        Choose(Input of, Map<String, String> map, @Nullable String otherwise) {
            this.of = of;
            this.map = map;
            this.otherwise = otherwise;
        }

        @Override
        void read(Row row, Slice out) {
            of.read(row, out);
            if (out.problem() != null) {
                return;
            }
            out.strip();
            String text = out.text();
            String chosen = map.get(text);
            if (chosen == null && !text.isEmpty() && otherwise == null) {
                out.fail(
                        Problem.of(
                                "transfer.value.map",
                                text,
                                String.join(", ", map.keySet().stream().sorted().toList())));
                return;
            }
            out.set(chosen != null ? chosen : otherwise != null ? otherwise : "");
        }
    }

    /// The first that is not empty.
    static final class Either extends Input {
        private final Input first;
        private final Input second;

        Either(Input first, Input second) {
            this.first = first;
            this.second = second;
        }

        @Override
        void read(Row row, Slice out) {
            first.read(row, out);
            if (out.problem() == null) {
                out.strip();
                if (out.isEmpty()) {
                    second.read(row, out);
                }
            }
        }
    }

    /// A plain number with the other sign.
    static final class Negated extends Changed {
        Negated(Input of) {
            super(of);
        }

        @Override
        void change(Slice out) {
            String text = out.text();
            out.set(text.startsWith("-") ? text.substring(1) : "-" + text.replaceFirst("^\\+", ""));
        }
    }

    /// A number of smallest units with its point where it belongs.
    static final class Decimals extends Input {
        private final Input of;
        private final Input digits;
        private final Slice count = new Slice();

        Decimals(Input of, Input digits) {
            this.of = of;
            this.digits = digits;
        }

        @Override
        void read(Row row, Slice out) {
            digits.read(row, count);
            of.read(row, out);
            if (out.problem() != null) {
                return;
            }
            Problem problem = count.problem();
            if (problem != null) {
                out.fail(problem);
                return;
            }
            out.strip();
            count.strip();
            if (out.isEmpty()) {
                return;
            }
            String text = out.text();
            try {
                int places = Integer.parseInt(count.text());
                out.set(new BigDecimal(text).movePointLeft(places).toPlainString());
            } catch (NumberFormatException e) {
                out.fail(Problem.of("transfer.value.number", text));
            }
        }
    }

    /// A date in ISO form moved by a period.
    static final class Plus extends Changed {
        private final Period period;

        Plus(Input of, Period period) {
            super(of);
            this.period = period;
        }

        @Override
        void change(Slice out) {
            String text = out.text();
            try {
                out.set(LocalDate.parse(text).plus(period).toString());
            } catch (DateTimeException e) {
                out.fail(Problem.of("transfer.value.date", text, "yyyy-MM-dd"));
            }
        }
    }
}
