package app.mangrove.model.search;

import app.mangrove.model.Field;
import app.mangrove.model.Table;
import app.mangrove.model.column.Dictionary;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.Segments;
import app.mangrove.model.column.TextSegment;

/// Looks for a word in one text column of a table.
///
/// Shape: `ranks` of a repeating field's codes, −1 where the word is not.
record TextScan(Table table, Field<?> field, int column, Needle needle, int[] ranks) {
    interface Visit {
        void at(int offset, int rank);
    }

    static TextScan of(Table table, Field<?> field, Needle needle) {
        int column = table.column(field.key());
        Dictionary dictionary = table.dictionary(column);
        int[] ranks = new int[field.isRepeating() ? dictionary.size() : 0];
        for (int code = 0; code < ranks.length; code++) {
            ranks[code] = needle.rank(String.valueOf(dictionary.text(code)));
        }
        return new TextScan(table, field, column, needle, ranks);
    }

    void each(int segment, Visit visit) {
        if (table.segment(column, segment) instanceof TextSegment texts) {
            needle.each(texts, offset -> visit.at(offset, needle.rank(texts, offset)));
        } else {
            IntSegment codes = (IntSegment) table.segment(column, segment);
            for (int offset = 0; offset < codes.length(); offset++) {
                int code = codes.at(offset);
                if (code >= 0 && code < ranks.length && ranks[code] >= 0) {
                    visit.at(offset, ranks[code]);
                }
            }
        }
    }

    /// Whether a row's text holds a word.
    boolean holds(int nr, Needle word) {
        int offset = Segments.offset(nr);
        if (table.segment(column, Segments.of(nr)) instanceof TextSegment texts) {
            int end = texts.end(offset);
            return end >= 0 && word.in(texts.bytes(), texts.start(offset), end);
        }
        Object code = table.encoded(column, nr);
        String text = code == null ? null : table.dictionary(column).text((Integer) code);
        return text != null && word.in(text);
    }
}
