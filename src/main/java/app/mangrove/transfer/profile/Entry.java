package app.mangrove.transfer.profile;

import app.mangrove.model.Kind;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Rows of one kind from one file.
///
/// Shape: a row is known again by its `id`, its external `key`, or else by what it holds; `match`
/// names fields by which it is also found in the workspace the first time. `place` says where the
/// entry stands in its profile.
public record Entry(
        String place,
        String file,
        String sheet,
        Kind<?> kind,
        @Nullable Expression id,
        @Nullable Expression key,
        List<Condition> where,
        Map<String, FieldRule> fields,
        List<String> match,
        Options options) {
    public Entry {
        where = List.copyOf(where);
        match = List.copyOf(match);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// What an entry may say beside its fields.
    ///
    /// Shape: `distinct` takes the first of several rows with one key; `keep` leaves the fields of
    /// rows that exist alone; `full` says that the file holds all rows, so that others have
    /// vanished; `optional` allows the file to be absent; `exact` and `quoted` are how our own
    /// exports write texts; `content` is the place of a row's content among the files.
    public record Options(
            boolean distinct,
            boolean keep,
            boolean full,
            boolean optional,
            boolean exact,
            boolean quoted,
            @Nullable Expression content) {
        public static final Options NONE =
                new Options(false, false, false, false, false, false, null);

        /// A file that holds all rows of its source.
        public Options asFull(boolean value) {
            return new Options(distinct, keep, value, optional, exact, quoted, content);
        }
    }
}
