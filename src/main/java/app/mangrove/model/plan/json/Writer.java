package app.mangrove.model.plan.json;

import app.mangrove.model.query.Filter;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Makes a JSON tree of records; parts that are as they would be without being named are left out.
final class Writer {
    private Writer() {}

    static Object write(Object value, Class<?> declared) {
        if (value instanceof Filter filter) {
            return filter.text();
        }
        if (value instanceof Enum<?> constant) {
            return Names.of(constant);
        }
        if (value instanceof Record record) {
            Map<String, Object> parts = parts(record);
            return declared.isSealed()
                    ? parts.isEmpty()
                            ? Names.of(record.getClass())
                            : Map.of(Names.of(record.getClass()), parts)
                    : parts;
        }
        if (value instanceof List<?> list) {
            List<Object> values = new ArrayList<>();
            list.forEach(element -> values.add(write(element, sealedOf(element))));
            return values;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> values = new LinkedHashMap<>();
            map.forEach((key, element) ->
                    values.put(String.valueOf(key), write(element, element.getClass())));
            return values;
        }
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    /// The type of which a record in a list is one of several, else its own.
    private static Class<?> sealedOf(Object element) {
        for (Class<?> type : element.getClass().getInterfaces()) {
            if (type.isSealed()) {
                return type;
            }
        }
        return element.getClass();
    }

    private static Map<String, Object> parts(Record record) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (RecordComponent part : record.getClass().getRecordComponents()) {
            @Nullable Object value = Records.value(part, record);
            if (value != null && !isDefault(value, part.getType())) {
                parts.put(part.getName(), write(value, part.getType()));
            }
        }
        return parts;
    }

    private static boolean isDefault(Object value, Class<?> type) {
        return Objects.equals(value, Records.defaultOf(type))
                || value instanceof Record record
                        && !type.isSealed()
                        && Records.defaultOf(type) == null
                        && parts(record).isEmpty();
    }
}
