package app.mangrove.store.cache;

import app.mangrove.model.Field;
import app.mangrove.model.Kind;
import app.mangrove.model.Table;
import app.mangrove.model.column.Dictionary;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Where the pieces of one table stand in the file, and what its columns are.
///
/// Shape: `columns` say for each column what must be the same for its numbers to mean the same.
record Layout(
        String kind, int end, List<String> columns, List<List<String>> words, List<Piece> pieces) {
    /// The segments from `first` of a column, or of the row heads when `column` is −1.
    record Piece(int column, int first, int count, long offset, int length, int checksum) {}

    static Layout of(Table table, List<Piece> pieces) {
        List<List<String>> words = new ArrayList<>();
        for (int c = 0; c < table.fields().size(); c++) {
            Dictionary dictionary = table.dictionary(c);
            List<String> column = new ArrayList<>();
            for (int code = 0; code < dictionary.size(); code++) {
                column.add(String.valueOf(dictionary.text(code)));
            }
            words.add(column);
        }
        return new Layout(table.kind().key(), table.end(), meaning(table.fields()), words, pieces);
    }

    static List<String> meaning(List<Field<?>> fields) {
        return fields.stream().map(Layout::meaning).toList();
    }

    private static String meaning(Field<?> field) {
        Kind<?> target = field.type() == app.mangrove.model.FieldType.REF ? field.target() : null;
        return field
                + " "
                + field.storage()
                + " "
                + field.scale()
                + (field.isRepeating() ? " words" : "")
                + (target == null ? "" : " to " + target);
    }

    void write(DataOutput out) throws IOException {
        text(out, kind);
        out.writeInt(end);
        texts(out, columns);
        for (List<String> column : words) {
            texts(out, column);
        }
        out.writeInt(pieces.size());
        for (Piece piece : pieces) {
            out.writeInt(piece.column);
            out.writeInt(piece.first);
            out.writeInt(piece.count);
            out.writeLong(piece.offset);
            out.writeInt(piece.length);
            out.writeInt(piece.checksum);
        }
    }

    static Layout read(DataInput in) throws IOException {
        String kind = text(in);
        int end = in.readInt();
        List<String> columns = texts(in);
        List<List<String>> words = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            words.add(texts(in));
        }
        List<Piece> pieces = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            pieces.add(
                    new Piece(
                            in.readInt(),
                            in.readInt(),
                            in.readInt(),
                            in.readLong(),
                            in.readInt(),
                            in.readInt()));
        }
        return new Layout(kind, end, columns, words, pieces);
    }

    private static void texts(DataOutput out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static List<String> texts(DataInput in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(text(in));
        }
        return texts;
    }

    static void text(DataOutput out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    static String text(DataInput in) throws IOException {
        byte[] utf8 = new byte[in.readInt()];
        in.readFully(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
