package app.mangrove.model;

import java.util.List;
import java.util.Set;

/// What a commit changed: the snapshots on both sides and the rows between them.
///
/// Shape: a bulk load names its kinds and leaves `touched` empty.
public record Change(
        Ecosystem before,
        Ecosystem after,
        Reason reason,
        Set<String> kinds,
        List<Touched> touched) {
    public boolean touches(Kind<?> kind) {
        return kinds.contains(kind.key());
    }
}
