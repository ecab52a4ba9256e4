package app.mangrove.store.table;

import app.mangrove.model.Field;
import app.mangrove.model.Table;
import app.mangrove.model.column.Dictionary;
import app.mangrove.model.column.IntSegment;
import app.mangrove.model.column.LongSegment;
import app.mangrove.model.column.Segment;
import app.mangrove.model.column.Segments;
import app.mangrove.model.column.TextSegment;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;

/// Hands values of one column to a statement, texts as the UTF-8 they are packed in.
final class Binder {
    private final Table table;
    private final int column;
    private final boolean repeating;
    private byte[][] words = new byte[0][];

    Binder(Table table, int column) {
        this.table = table;
        this.column = column;
        repeating = table.fields().get(column).isRepeating();
    }

    Field<?> field() {
        return table.fields().get(column);
    }

    /// Whether no row of a segment has a value: then a new row needs no parameter.
    boolean isEmpty(int segment) {
        return switch (table.segment(column, segment)) {
            case IntSegment ints -> ints == IntSegment.EMPTY;
            case LongSegment longs -> longs == LongSegment.EMPTY;
            case TextSegment texts -> texts == TextSegment.EMPTY;
        };
    }

    void bind(PreparedStatement statement, int parameter, int nr) throws SQLException {
        int offset = Segments.offset(nr);
        Segment segment = table.segment(column, Segments.of(nr));
        switch (segment) {
            case IntSegment ints -> bindInt(statement, parameter, ints.at(offset));
            case LongSegment longs -> {
                long value = longs.at(offset);
                if (value == LongSegment.NULL) {
                    statement.setNull(parameter, Types.INTEGER);
                } else {
                    statement.setLong(parameter, value);
                }
            }
            case TextSegment texts -> {
                int end = texts.end(offset);
                bytes(
                        statement,
                        parameter,
                        end < 0
                                ? null
                                : Arrays.copyOfRange(texts.bytes(), texts.start(offset), end));
            }
        }
    }

    private void bindInt(PreparedStatement statement, int parameter, int value)
            throws SQLException {
        if (value == IntSegment.NULL) {
            statement.setNull(parameter, Types.INTEGER);
        } else if (repeating) {
            statement.setBytes(parameter, word(value));
        } else {
            statement.setInt(parameter, value);
        }
    }

    private byte[] word(int code) {
        if (code >= words.length) {
            words = Arrays.copyOf(words, Math.max(code + 1, words.length * 2));
        }
        byte[] word = words[code];
        if (word == null) {
            Dictionary dictionary = table.dictionary(column);
            word = String.valueOf(dictionary.text(code)).getBytes(StandardCharsets.UTF_8);
            words[code] = word;
        }
        return word;
    }

    static void bytes(PreparedStatement statement, int parameter, byte @Nullable [] bytes)
            throws SQLException {
        if (bytes == null) {
            statement.setNull(parameter, Types.BLOB);
        } else {
            statement.setBytes(parameter, bytes);
        }
    }
}
