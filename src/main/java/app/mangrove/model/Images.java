package app.mangrove.model;

import java.util.Map;

/// Earlier images of rows, which the log can rebuild.
@FunctionalInterface
public interface Images {
    /// The set fields of a row right after a commit, empty when it did not live then.
    Map<String, Object> at(Kind<?> kind, Id id, long commit);
}
