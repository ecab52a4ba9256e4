package app.mangrove.store;

import app.mangrove.model.Edit;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.Merge;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A workspace as plain maps, slow and obvious: what the real one must agree with.
final class PlainModel {
    /// A row of any kind.
    record Key(Kind<?> kind, Id id) {}

    /// What a commit did to a row, null where it did not live.
    record Step(@Nullable Map<String, Object> before, @Nullable Map<String, Object> after) {}

    private final Map<Key, Map<String, Object>> rows = new LinkedHashMap<>();
    private final Map<Long, Map<Key, Step>> commits = new LinkedHashMap<>();

    Map<Key, Map<String, Object>> rows() {
        return rows;
    }

    Map<Long, Map<Key, Step>> commits() {
        return commits;
    }

    /// Notes a commit of edits of rows as they are now.
    void commit(long number, List<? extends Edit> edits) {
        Map<Key, @Nullable Map<String, Object>> wanted = new LinkedHashMap<>();
        for (Edit edit : edits) {
            Key key = new Key(edit.kind(), edit.id());
            Map<String, Object> row =
                    new LinkedHashMap<>(rows.getOrDefault(key, new LinkedHashMap<>()));
            if (edit instanceof Edit.Put put) {
                put.fields().forEach((field, value) -> set(row, field, value));
                wanted.put(key, row);
            } else {
                wanted.put(key, null);
            }
        }
        become(number, wanted);
    }

    private static void set(Map<String, Object> row, String field, @Nullable Object value) {
        if (value == null) {
            row.remove(field);
        } else {
            row.put(field, value);
        }
    }

    private void become(long number, Map<Key, @Nullable Map<String, Object>> wanted) {
        Map<Key, Step> steps = new LinkedHashMap<>();
        wanted.forEach((key, after) -> {
            Map<String, Object> before = rows.get(key);
            if (!sameRow(before, after)) {
                steps.put(key, new Step(before, after));
                if (after == null) {
                    rows.remove(key);
                } else {
                    rows.put(key, after);
                }
            }
        });
        commits.put(number, steps);
    }

    /// Every row after taking back a commit, or nothing when somebody changed the same since.
    Optional<Map<Key, @Nullable Map<String, Object>>> undone(long number) {
        Map<Key, @Nullable Map<String, Object>> wanted = new LinkedHashMap<>();
        for (Map.Entry<Key, Step> row : commits.getOrDefault(number, Map.of()).entrySet()) {
            Map<String, Object> now = rows.get(row.getKey());
            Step step = row.getValue();
            if (step.before == null) {
                if (now != null && !sameRow(now, step.after)) {
                    return Optional.empty();
                }
                wanted.put(row.getKey(), null);
            } else if (now == null) {
                if (step.after != null) {
                    return Optional.empty();
                }
                wanted.put(row.getKey(), step.before);
            } else {
                Optional<Map<String, Object>> merged = merged(step, now);
                if (merged.isEmpty()) {
                    return Optional.empty();
                }
                wanted.put(row.getKey(), merged.get());
            }
        }
        return Optional.of(wanted);
    }

    void undo(long number, Map<Key, @Nullable Map<String, Object>> wanted) {
        become(number, wanted);
    }

    private static Optional<Map<String, Object>> merged(Step step, Map<String, Object> now) {
        Map<String, Object> before = step.before == null ? Map.of() : step.before;
        Map<String, Object> after = step.after == null ? Map.of() : step.after;
        Map<String, Object> result = new LinkedHashMap<>(now);
        Set<String> fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        for (String field : fields) {
            Object was = after.get(field);
            Object wanted = before.get(field);
            Object is = now.get(field);
            if (Merge.same(was, wanted) || Merge.same(is, wanted)) {
                continue;
            }
            if (Merge.same(was, is)) {
                set(result, field, wanted);
            } else if (was instanceof List<?> || wanted instanceof List<?>) {
                set(result, field, both(was, is, wanted));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(result);
    }

    private static @Nullable Object both(
            @Nullable Object was, @Nullable Object is, @Nullable Object wanted) {
        Set<String> set = new TreeSet<>(members(is));
        Set<String> added = new TreeSet<>(members(wanted));
        added.removeAll(members(was));
        Set<String> gone = new TreeSet<>(members(was));
        gone.removeAll(members(wanted));
        set.addAll(added);
        set.removeAll(gone);
        return set.isEmpty() ? null : List.copyOf(set);
    }

    private static List<String> members(@Nullable Object value) {
        List<String> members = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(member -> members.add(member.toString()));
        }
        return members;
    }

    static boolean sameRow(@Nullable Map<String, Object> a, @Nullable Map<String, Object> b) {
        if (a == null || b == null) {
            return a == b;
        }
        return a.keySet().equals(b.keySet())
                && a.keySet().stream().allMatch(key -> Merge.same(a.get(key), b.get(key)));
    }
}
