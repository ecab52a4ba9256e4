package app.mangrove.tier.draft;

import app.mangrove.model.Field;
import app.mangrove.model.Id;
import app.mangrove.model.Kind;
import app.mangrove.model.program.Tier;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// One thing that two versions of a ladder say differently.
///
/// Shape: `before` is absent for what was added, `after` for what was removed; `tier` is absent for
/// what holds for the whole version. Changes are of one row; an added or removed row has none.
public record Difference(
        Kind<?> kind,
        Optional<Tier> tier,
        Optional<Id> before,
        Optional<Id> after,
        List<Change> changes) {
    public Difference {
        changes = List.copyOf(changes);
    }

    /// A field with its two values.
    public record Change(Field<?> field, @Nullable Object before, @Nullable Object after) {}
}
