package app.mangrove.revenue;

import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Ints;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Turns the rows of a segment into the codes of one dimension: code 0 is the empty text, and codes
/// sort as their texts do.
interface Coder {
    /// Adds `stride` × code to each row's key.
    void add(int segment, int rows, long[] keys, long stride);

    List<String> texts();

    /// Whether another coder gives every row the same code.
    boolean agrees(Coder other);

    /// Codes by text, in order of first use until they are sorted.
    final class Words {
        private final Map<String, Integer> codes = new HashMap<>();
        private final List<String> texts = new ArrayList<>();

        Words() {
            code("");
        }

        int code(String text) {
            Integer known = codes.putIfAbsent(text, texts.size());
            if (known == null) {
                texts.add(text);
                return texts.size() - 1;
            }
            return known;
        }

        /// Puts the texts in their order, so that codes sort as texts do; the new code of each old
        /// one.
        int[] sorted() {
            List<String> before = new ArrayList<>(texts);
            texts.sort(null);
            codes.clear();
            for (int code = 0; code < texts.size(); code++) {
                codes.put(texts.get(code), code);
            }
            return before.stream().mapToInt(text -> codes.getOrDefault(text, 0)).toArray();
        }

        /// As `sorted`, with the codes of rows changed to the new ones.
        void sort(int[]... coded) {
            int[] sorted = sorted();
            for (int[] rows : coded) {
                for (int i = 0; i < rows.length; i++) {
                    rows[i] = sorted[rows[i]];
                }
            }
        }

        List<String> texts() {
            return texts;
        }
    }

    /// By what a row refers to, or, where that says nothing, by what its second reference says.
    record Refs(Ints first, int[] firstCodes, Ints second, int[] secondCodes, List<String> texts)
            implements Coder {
        @Override
        public void add(int segment, int rows, long[] keys, long stride) {
            IntSegment a = first.segment(segment);
            IntSegment b = second.segment(segment);
            for (int i = 0; i < rows; i++) {
                int ref = a.at(i);
                int code = ref > 0 && ref < firstCodes.length ? firstCodes[ref] : 0;
                if (code == 0) {
                    int other = b.at(i);
                    code = other > 0 && other < secondCodes.length ? secondCodes[other] : 0;
                }
                keys[i] += code * stride;
            }
        }

        /// The first row of each code by the first reference.
        int[] rows() {
            int[] rows = new int[texts.size()];
            for (int nr = firstCodes.length - 1; nr > 0; nr--) {
                rows[firstCodes[nr]] = nr;
            }
            rows[0] = 0;
            return rows;
        }

        @Override
        public boolean agrees(Coder other) {
            return other instanceof Refs refs
                    && Arrays.equals(firstCodes, refs.firstCodes)
                    && Arrays.equals(secondCodes, refs.secondCodes)
                    && texts.equals(refs.texts);
        }
    }

    /// By the day.
    record Days(Ints dates, int firstDay, int[] codes, List<String> texts) implements Coder {
        @Override
        public void add(int segment, int rows, long[] keys, long stride) {
            IntSegment days = dates.segment(segment);
            for (int i = 0; i < rows; i++) {
                int day = days.at(i) - firstDay;
                if (day >= 0 && day < codes.length) {
                    keys[i] += codes[day] * stride;
                }
            }
        }

        @Override
        public boolean agrees(Coder other) {
            return other instanceof Days days
                    && firstDay == days.firstDay
                    && Arrays.equals(codes, days.codes)
                    && texts.equals(days.texts);
        }
    }

    /// By the partner's role of the day.
    record Roles(Ints partners, Ints dates, Types types) implements Coder {
        @Override
        public void add(int segment, int rows, long[] keys, long stride) {
            IntSegment refs = partners.segment(segment);
            IntSegment days = dates.segment(segment);
            int[] always = types.always();
            for (int i = 0; i < rows; i++) {
                int partner = refs.at(i);
                if (partner > 0 && partner < always.length) {
                    int code = always[partner];
                    keys[i] += (code >= 0 ? code : types.on(partner, days.at(i))) * stride;
                }
            }
        }

        @Override
        public List<String> texts() {
            return types.texts();
        }

        @Override
        public boolean agrees(Coder other) {
            return other instanceof Roles roles && types.agrees(roles.types);
        }
    }
}
