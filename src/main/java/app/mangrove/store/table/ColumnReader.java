package app.mangrove.store.table;

import app.mangrove.model.Field;
import app.mangrove.model.column.Dictionary;
import app.mangrove.model.column.SegmentBuilder;

import java.sql.ResultSet;
import java.sql.SQLException;

/// Moves one column of the present row from a result into its segments.
abstract sealed class ColumnReader {
    final int index;
    final SegmentBuilder segments;

    private ColumnReader(int index, SegmentBuilder segments) {
        this.index = index;
        this.segments = segments;
    }

    static ColumnReader of(
            Field<?> field, int index, SegmentBuilder segments, Dictionary dictionary) {
        if (field.isRepeating()) {
            return new Words(index, segments, dictionary);
        }
        return switch (field.storage()) {
            case INT -> new Whole(index, segments);
            case LONG -> new Wide(index, segments);
            case TEXT -> new Packed(index, segments);
        };
    }

    /// Errors: [ArithmeticException] for a number that the column cannot hold.
    abstract void read(ResultSet rows) throws SQLException;

    private static final class Whole extends ColumnReader {
        Whole(int index, SegmentBuilder segments) {
            super(index, segments);
        }

        @Override
        void read(ResultSet rows) throws SQLException {
            segments.add(Math.toIntExact(rows.getLong(index)));
        }
    }

    private static final class Wide extends ColumnReader {
        Wide(int index, SegmentBuilder segments) {
            super(index, segments);
        }

        @Override
        void read(ResultSet rows) throws SQLException {
            segments.add(rows.getLong(index));
        }
    }

    private static final class Packed extends ColumnReader {
        Packed(int index, SegmentBuilder segments) {
            super(index, segments);
        }

        @Override
        void read(ResultSet rows) throws SQLException {
            segments.addUtf8(rows.getBytes(index));
        }
    }

    private static final class Words extends ColumnReader {
        private final WordCodes codes;

        Words(int index, SegmentBuilder segments, Dictionary dictionary) {
            super(index, segments);
            codes = new WordCodes(dictionary);
        }

        @Override
        void read(ResultSet rows) throws SQLException {
            segments.add(codes.of(rows.getBytes(index)));
        }
    }
}
