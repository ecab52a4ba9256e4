package app.mangrove.model;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/// The three-way merge by field: image at base, image now, wanted.
///
/// Shape: a field touched on one side passes, sets merge as sets, a field changed on both sides to
/// different values is a conflict.
public final class Merge {
    private Merge() {}

    /// What a put becomes against the present row: the fields to set, and the conflicts.
    public record Result(Map<String, @Nullable Object> fields, List<Conflict> conflicts) {}

    public static Result fields(Edit.Put put, Map<String, Object> base, Map<String, Object> now) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        List<Conflict> conflicts = new ArrayList<>();
        put.fields()
                .forEach((key, wanted) -> {
                    Object was = base.get(key);
                    Object is = now.get(key);
                    if (same(is, wanted)) {
                        return;
                    }
                    if (same(was, is)) {
                        fields.put(key, wanted);
                    } else if (isSet(was) && isSet(is) && isSet(wanted)) {
                        fields.put(key, union(members(was), members(is), members(wanted)));
                    } else if (!same(was, wanted)) {
                        conflicts.add(new Conflict(put.kind(), put.id(), key, was, is, wanted));
                    }
                });
        return new Result(fields, conflicts);
    }

    /// Whether two values of one field are the same; a missing set is an empty one, 1.50 is 1.5.
    public static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            return x.compareTo(y) == 0;
        }
        if (a instanceof List<?> || b instanceof List<?>) {
            return isSet(a)
                    && isSet(b)
                    && new TreeSet<>(members(a)).equals(new TreeSet<>(members(b)));
        }
        return Objects.equals(blankToNull(a), blankToNull(b));
    }

    private static @Nullable Object blankToNull(@Nullable Object value) {
        return "".equals(value) ? null : value;
    }

    private static boolean isSet(@Nullable Object value) {
        return value == null || value instanceof List<?>;
    }

    @SuppressWarnings("unchecked")
    private static List<String> members(@Nullable Object value) {
        return value == null ? List.of() : (List<String>) value;
    }

    /// What both sides did to a set: now, plus what was added, less what was taken out.
    private static List<String> union(List<String> base, List<String> now, List<String> wanted) {
        TreeSet<String> merged = new TreeSet<>(now);
        wanted.stream().filter(member -> !base.contains(member)).forEach(merged::add);
        base.stream().filter(member -> !wanted.contains(member)).forEach(merged::remove);
        return List.copyOf(merged);
    }
}
