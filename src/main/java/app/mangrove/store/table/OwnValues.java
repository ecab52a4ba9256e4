package app.mangrove.store.table;

import app.mangrove.model.Field;
import app.mangrove.model.Table;
import app.mangrove.model.column.Dictionary;
import app.mangrove.model.column.Storage;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The values of users' own fields as the JSON object of one column.
///
/// Shape: numbers, dates, instants and references as a column would hold them, words and texts as
/// texts; fields without a value are left out, no value at all is no object.
final class OwnValues {
    private static final JsonFactory JSON = new JsonFactory();

    private final List<Field<?>> fields;
    private final int first;
    private final Map<String, Integer> positions = new HashMap<>();

    /// `fields` are all fields of a table, own ones last.
    OwnValues(List<Field<?>> fields) {
        this.fields = fields;
        int built = 0;
        for (int c = 0; c < fields.size(); c++) {
            if (fields.get(c).isOwn()) {
                positions.put(fields.get(c).key(), c);
            } else {
                built = c + 1;
            }
        }
        first = built;
    }

    boolean isEmpty() {
        return positions.isEmpty();
    }

    /// The values of a row in the order of its own fields, encoded; null where there is none.
    ///
    /// Errors: [JacksonException] or [ArithmeticException] for text that cannot have been written
    /// here.
    @Nullable Object[] read(byte @Nullable [] json, Dictionary[] dictionaries) {
        @Nullable Object[] values = new Object[fields.size() - first];
        if (json == null) {
            return values;
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            for (String key = parser.nextName(); key != null; key = parser.nextName()) {
                parser.nextToken();
                Integer position = positions.get(key);
                if (position == null) {
                    parser.skipChildren();
                } else {
                    values[position - first] = value(parser, position, dictionaries[position]);
                }
            }
        }
        return values;
    }

    private @Nullable Object value(JsonParser parser, int position, Dictionary dictionary) {
        Field<?> field = fields.get(position);
        if (Columns.isText(field)) {
            String text = parser.getString();
            return field.isRepeating() ? (Object) dictionary.code(text) : text;
        }
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        long number = parser.getLongValue();
        return field.storage() == Storage.INT ? (Object) Math.toIntExact(number) : (Object) number;
    }

    /// The object of a row, or null when none of its own fields has a value.
    byte @Nullable [] write(Table table, int nr) {
        @Nullable Object[] values = new Object[fields.size() - first];
        for (int c = first; c < fields.size(); c++) {
            values[c - first] = table.encoded(c, nr);
        }
        if (Arrays.stream(values).allMatch(value -> value == null)) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            for (int c = first; c < fields.size(); c++) {
                Object value = values[c - first];
                if (value != null) {
                    json.writeName(fields.get(c).key());
                    write(json, fields.get(c), value, table.dictionary(c));
                }
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void write(
            JsonGenerator json, Field<?> field, Object value, Dictionary dictionary) {
        if (field.isRepeating()) {
            json.writeString(String.valueOf(dictionary.text((Integer) value)));
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else {
            json.writeString((String) value);
        }
    }
}
