package app.mangrove.model.plan.json;

import app.mangrove.base.outcome.Outcome;
import app.mangrove.base.outcome.Problem;
import app.mangrove.model.query.Filter;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes records of a JSON tree by their components.
///
/// Shape: a component that is missing is null when it may be, else empty, false, every row, the
/// first constant, the type's `DEFAULT`, or a record of such parts; anything else must be there.
/// One of several types is an object with the type's name as its only key, or that name alone.
/// Errors: all of them, each with its place: `plan.json.…`.
final class Reader {
    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return problems;
    }

    /// A value of a type, or null after a problem.
    @Nullable Object read(Object node, Type type, String place) {
        if (type instanceof ParameterizedType generic) {
            Type last =
                    generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            return generic.getRawType() == Map.class
                    ? map(node, last, place)
                    : list(node, last, place);
        }
        Class<?> raw = (Class<?>) type;
        if (raw.isSealed() && raw != Filter.class) {
            return oneOf(node, raw, place);
        }
        if (raw.isRecord()) {
            return record(node, raw, place);
        }
        if (raw.isEnum()) {
            return constant(node, raw, place);
        }
        return simple(node, raw, place);
    }

    private @Nullable Object list(Object node, Type element, String place) {
        if (!(node instanceof List<?> list)) {
            return wrong(place, "[…]");
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Object value = read(nonNull(list.get(i)), element, place + "[" + i + "]");
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private @Nullable Object map(Object node, Type element, String place) {
        if (!(node instanceof Map<?, ?> map)) {
            return wrong(place, "{…}");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            Object read = read(nonNull(value), element, place + "." + key);
            if (read != null) {
                values.put(String.valueOf(key), read);
            }
        });
        return values;
    }

    private static Object nonNull(@Nullable Object value) {
        return value == null ? "" : value;
    }

    private @Nullable Object oneOf(Object node, Class<?> sealed, String place) {
        List<Class<?>> choices =
                Arrays.stream(sealed.getPermittedSubclasses()).filter(Class::isRecord).toList();
        String name =
                node instanceof Map<?, ?> map && map.size() == 1
                        ? String.valueOf(map.keySet().iterator().next())
                        : node instanceof String text ? text : "";
        Optional<Class<?>> type =
                choices.stream().filter(c -> Names.of(c).equals(name)).findFirst();
        if (type.isEmpty()) {
            return wrong(
                    place,
                    choices.stream()
                            .map(choice -> "{\"" + Names.of(choice) + "\": …}")
                            .collect(Collectors.joining(", ")));
        }
        Object inner = node instanceof Map<?, ?> map ? nonNull(map.get(name)) : Map.of();
        return record(inner, type.get(), place + "." + name);
    }

    private @Nullable Object record(Object node, Class<?> type, String place) {
        if (!(node instanceof Map<?, ?> map)) {
            return wrong(place, "{…}");
        }
        RecordComponent[] parts = type.getRecordComponents();
        List<String> known = Arrays.stream(parts).map(RecordComponent::getName).toList();
        boolean fits = true;
        for (Object key : map.keySet()) {
            if (!known.contains(String.valueOf(key)) && !"about".equals(key)) {
                problems.add(Problem.of("plan.json.unknown", place, key, String.join(", ", known)));
                fits = false;
            }
        }
        @Nullable Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            Object given = map.get(parts[i].getName());
            String at = place.isEmpty() ? known.get(i) : place + "." + known.get(i);
            values[i] =
                    given == null
                            ? absent(parts[i], at)
                            : read(given, parts[i].getGenericType(), at);
            fits &= values[i] != null || given == null && isOptional(parts[i]);
        }
        return fits ? Records.make(type, values) : null;
    }

    private static boolean isOptional(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private @Nullable Object absent(RecordComponent part, String place) {
        if (isOptional(part)) {
            return null;
        }
        Object value = Records.defaultOf(part.getType());
        if (value == null && part.getType().isRecord()) {
            int before = problems.size();
            value = record(Map.of(), part.getType(), place);
            if (value != null || problems.size() == before + 1) {
                return value;
            }
            problems.subList(before, problems.size()).clear();
        }
        if (value == null) {
            problems.add(Problem.of("plan.json.missing", place));
        }
        return value;
    }

    private @Nullable Object constant(Object node, Class<?> type, String place) {
        for (Object constant : type.getEnumConstants()) {
            if (Names.of((Enum<?>) constant).equalsIgnoreCase(node.toString().replace('_', '-'))) {
                return constant;
            }
        }
        return wrong(
                place,
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> Names.of((Enum<?>) constant))
                        .collect(Collectors.joining(", ")));
    }

    private @Nullable Object simple(Object node, Class<?> type, String place) {
        try {
            if (type == String.class && !(node instanceof Map) && !(node instanceof List)) {
                return node.toString();
            }
            if (type == BigDecimal.class) {
                return number(node);
            }
            if (type == int.class || type == Integer.class) {
                return number(node).intValueExact();
            }
            if (type == boolean.class && node instanceof Boolean) {
                return node;
            }
            if (type == LocalDate.class) {
                return LocalDate.parse(node.toString());
            }
            if (type == Filter.class) {
                return filter(node.toString(), place);
            }
        } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
            return wrong(place, example(type));
        }
        return wrong(place, example(type));
    }

    private static BigDecimal number(Object node) {
        BigDecimal number =
                node instanceof BigInteger whole
                        ? new BigDecimal(whole)
                        : new BigDecimal(node.toString());
        if (number.precision() > 30 || Math.abs(number.scale()) > 30) {
            throw new NumberFormatException(number.toString());
        }
        return number;
    }

    private @Nullable Object filter(String text, String place) {
        return switch (Filter.parse(text)) {
            case Outcome.Ok<Filter>(Filter filter) -> filter;
            case Outcome.Failed<Filter>(Problem problem) -> {
                problems.add(
                        Problem.of("plan.json.filter", place, text, problem.arguments().get(0)));
                yield null;
            }
        };
    }

    private static String example(Class<?> type) {
        return type == LocalDate.class
                ? "\"2026-01-31\""
                : type == boolean.class ? "true, false" : type == String.class ? "\"…\"" : "12.5";
    }

    private @Nullable Object wrong(String place, String expected) {
        problems.add(Problem.of("plan.json.type", place, expected));
        return null;
    }
}
