package app.mangrove.incentive.view.form;

import app.mangrove.model.plan.json.Records;
import app.mangrove.model.plan.terms.RatePart;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// What the records of terms are made of: their parts, copies with one part changed, and fresh ones
/// to begin with.
public final class Parts {
    private Parts() {}

    static List<RecordComponent> of(Class<?> type) {
        return List.of(type.getRecordComponents());
    }

    public static @Nullable Object value(Record owner, String name) {
        return of(owner.getClass()).stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .map(part -> Records.value(part, owner))
                .orElse(null);
    }

    /// A copy with another value in one part.
    public static Record with(Record owner, String name, @Nullable Object value) {
        List<RecordComponent> parts = of(owner.getClass());
        @Nullable Object[] values = new Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    parts.get(i).getName().equals(name)
                            ? value
                            : Records.value(parts.get(i), owner);
        }
        return (Record) Records.make(owner.getClass(), values);
    }

    static boolean isOptional(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /// Whether a part is as it is when nothing is said of it.
    static boolean isDefault(RecordComponent part, @Nullable Object value) {
        return value == null || Objects.equals(value, Records.defaultOf(part.getType()));
    }

    static Class<?> element(RecordComponent part) {
        ParameterizedType type = (ParameterizedType) part.getGenericType();
        return (Class<?>) type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
    }

    /// The records that may stand in the place of a sealed type.
    static List<Class<?>> choices(Class<?> sealed) {
        return Arrays.<Class<?>>stream(sealed.getPermittedSubclasses()).toList();
    }

    /// A record to begin with: what may be left out is left out.
    static Record fresh(Class<?> type) {
        List<RecordComponent> parts = of(type);
        @Nullable Object[] values = new Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = isOptional(parts.get(i)) ? null : fresh(parts.get(i));
        }
        return (Record) Records.make(type, values);
    }

    private static Object fresh(RecordComponent part) {
        Class<?> type = part.getType();
        if (type == List.class && hasSteps(part)) {
            List<Object> one = new ArrayList<>();
            one.add(fresh(element(part)));
            return one;
        }
        Object usual = Records.defaultOf(type);
        if (usual != null) {
            return usual;
        }
        if (type == BigDecimal.class) {
            return BigDecimal.ZERO;
        }
        if (type == int.class) {
            return part.getName().equals("days") ? 90 : 0;
        }
        if (type == String.class) {
            return usual(part.getName());
        }
        return type.isSealed() ? fresh(choices(type).getFirst()) : fresh(type);
    }

    private static boolean hasSteps(RecordComponent part) {
        Class<?> element = element(part);
        return element == RatePart.Step.class || element == RatePart.AgeStep.class;
    }

    /// What a name in the terms begins as.
    private static String usual(String name) {
        return switch (name) {
            case "relation" -> "DISTRIBUTES";
            case "metric" -> "quality";
            case "since" -> "contract_start";
            case "field" -> "product_line.code";
            case "by" -> "type";
            default -> "";
        };
    }
}
