package app.mangrove.model.plan.json;

import app.mangrove.model.query.Filter;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Makes, reads and defaults the records that plans are made of.
public final class Records {
    private Records() {}

    /// A record of its components' values. Errors: a record that refuses them is a bug.
    public static Object make(Class<?> type, @Nullable Object[] values) {
        Class<?>[] types =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type + " of " + Arrays.toString(values), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no public record: " + type, e);
        }
    }

    /// What a record has in one of its components.
    public static @Nullable Object value(RecordComponent part, Object record) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no public record: " + record, e);
        }
    }

    /// What a component has that is not named, null when it must be.
    public static @Nullable Object defaultOf(Class<?> type) {
        if (type == List.class) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == Filter.class) {
            return Filter.ALL;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return named(type);
    }

    private static @Nullable Object named(Class<?> type) {
        for (Field field : type.getFields()) {
            if (field.getName().equals("DEFAULT")) {
                try {
                    return field.get(null);
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException("no public default: " + type, e);
                }
            }
        }
        return null;
    }
}
