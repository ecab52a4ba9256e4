package app.mangrove.store.log;

import app.mangrove.model.Id;
import app.mangrove.model.Touched;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// What a block says of one row.
///
/// Shape: `previous` is the commit that touched the row before, 0 for none; `before` holds image
/// values by field key: those of the changed fields, or all that a removed row had; `mark` is the
/// beginning of the SHA-256 of the row's image after the commit.
public record Entry(
        Id id,
        int nr,
        long previous,
        Touched.Type type,
        int mark,
        Map<String, @Nullable Object> before) {

    /// The values of before that were set.
    public Map<String, Object> set() {
        Map<String, Object> set = new HashMap<>();
        before.forEach((key, value) -> {
            if (value != null) {
                set.put(key, value);
            }
        });
        return set;
    }

    /// The mark of an image's digest.
    public static int mark(byte[] digest, int at) {
        return (digest[at] & 0xFF) << 24
                | (digest[at + 1] & 0xFF) << 16
                | (digest[at + 2] & 0xFF) << 8
                | (digest[at + 3] & 0xFF);
    }
}
